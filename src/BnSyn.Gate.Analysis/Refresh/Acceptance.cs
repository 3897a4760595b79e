using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.Refresh.Facts;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>
/// Accepts what gates on several machines received, or what refreshes there wrote: merges the files into the baselines with one
/// reason, as if the baselines had been refreshed on one machine after the other. All of it, or nothing.
/// </summary>
/// <param name="baselineDirectory">Full path of the folder with the baselines.</param>
/// <param name="reason">Why they change.</param>
/// <param name="requestedBy">Who asks; empty keeps what the files say.</param>
public sealed class Acceptance(string baselineDirectory, string reason, string requestedBy)
{
    private readonly BaselineDirectory directory = new(baselineDirectory);

    /// <summary>Merges and writes.</summary>
    /// <param name="folders">One folder per machine, in the order in which they are accepted.</param>
    /// <returns>What changed, or why nothing did.</returns>
    public RefreshResult Run(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refused(Finding.Of(RefreshDiagnostics.NoReason));
        }

        List<Finding> findings = [.. folders.Where(folder => !Directory.Exists(folder)).Select(folder => Nothing(folder, "the folder does not exist"))];
        List<LoadedBaseline> received = [];
        foreach (var file in folders.SelectMany(folder => new BaselineDirectory(folder).Files()))
        {
            var (baseline, faults) = BaselineReader.Read(file);
            findings.AddRange(faults);
            received.AddRange(baseline is null ? [] : [baseline]);
        }

        if (findings.Count == 0 && received.Count == 0)
        {
            findings.Add(Nothing(string.Join(", ", folders), "it contains no baseline"));
        }

        var (committed, unreadable) = directory.Load(received.Select(file => file.Content.Scenario).Distinct(StringComparer.Ordinal));
        findings.AddRange(unreadable);
        if (findings.Count > 0)
        {
            return Refused([.. findings]);
        }

        var scenarios = received.GroupBy(file => file.Content.Scenario, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Before: committed.GetValueOrDefault(group.Key)?.Content, Files: group.ToList()))
            .Select(entry => (entry.Before, Parts: entry.Files.SelectMany(file => ReceivedPart.NewIn(file, entry.Before)).ToList()))
            .ToList();
        findings.AddRange(ReceivedContradictions.Of([.. scenarios.Select(scenario => scenario.Parts)], [.. scenarios.Select(scenario => scenario.Before)]));
        return findings.Count > 0
            ? Refused([.. findings])
            : Write([.. scenarios.Where(scenario => scenario.Parts.Count > 0).Select(scenario => (scenario.Before, Merge(scenario.Before, scenario.Parts)))]);
    }

    // A class that the baseline knows gave something else: that takes the others away, so it comes before those that are added.
    private Baseline Merge(Baseline? before, List<ReceivedPart> parts) => parts
        .OrderBy(part => before?.KnownClasses.Contains(part.EnvironmentClass, StringComparer.Ordinal) == true ? 0 : 1)
        .Aggregate(before, Merge)!;

    private Baseline Merge(Baseline? baseline, ReceivedPart part)
    {
        if (part.IsIn(baseline))
        {
            return baseline!;
        }

        var provenance = Accepted(part.Provenance);
        return baseline is not null
            && ReceivedPart.SaysOfScenario(baseline) == ReceivedPart.SaysOfScenario(part.Whole)
            && !baseline.KnownClasses.Contains(part.EnvironmentClass, StringComparer.Ordinal)
                ? ClassMerge.Add(baseline with { Purpose = part.Whole.Purpose }, part.Values, provenance)
                : part.Whole with
                {
                    Provenance = provenance,
                    Classes = new(StringComparer.Ordinal),

                    // Only a refresh measures it: where none did, what was known before is known still.
                    RoundingFloor = part.Whole.RoundingFloor ?? baseline?.RoundingFloor,
                    Sensitivity = part.Whole.Sensitivity.Count > 0 ? part.Whole.Sensitivity : baseline?.Sensitivity ?? new(KeyOrder.Instance),
                };
    }

    private BaselineProvenance Accepted(BaselineProvenance provenance) => provenance with
    {
        Reason = reason,
        RequestedBy = requestedBy.Length > 0 ? requestedBy : provenance.RequestedBy,
    };

    private RefreshResult Write(List<(Baseline? Before, Baseline After)> merged)
    {
        Leftovers.RemoveBelow(directory.Path);
        List<Finding> findings = [];
        List<string> changes = [];
        try
        {
            Directory.CreateDirectory(directory.Path);
            foreach (var (before, after) in merged)
            {
                var difference = BaselineDifference.Between(before, after);
                if (difference.Count > 0)
                {
                    BaselineStore.Write(directory.FileOf(after.Scenario), after);
                    findings.Add(Finding.Of(ReceivedDiagnostics.Accepted, ("changes", $"{difference.Count} change{(difference.Count == 1 ? "" : "s")}, because: {reason}")) with
                    {
                        Subject = new(after.Scenario),
                        Location = new(directory.FileOf(after.Scenario), 1, 1),
                    });
                    changes.AddRange(difference.Select(fact => $"{after.Scenario}: {fact}"));
                }
            }

            BaselineSchema.WriteBeside(directory);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            findings.Add(Finding.Of(RefreshDiagnostics.Unwritable, ("file", directory.Path), ("problem", exception.Message)) with { Location = new(directory.Path) });
        }

        return new() { Findings = findings, Changes = changes };
    }

    private static Finding Nothing(string folder, string problem) => Finding.Of(ReceivedDiagnostics.NothingReceived, ("file", folder), ("problem", problem)) with { Location = new(folder) };

    private static RefreshResult Refused(params Finding[] findings) => new() { Findings = findings, Changes = [] };
}
