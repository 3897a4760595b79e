using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Refresh.Facts;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>
/// Seals baselines as they are: for a value that was edited on purpose, for a merge that a person looked through, and for files of the
/// version before seals. Nothing is measured; the reason is kept in the provenance. All of the files, or none.
/// </summary>
/// <param name="reason">Why the content is right as it is.</param>
/// <param name="isContinuousIntegration">Whether it runs in continuous integration, where no one reviews a seal.</param>
/// <param name="allowInContinuousIntegration">Whether it is sealed nevertheless.</param>
public sealed class Sealing(string reason, bool isContinuousIntegration, bool allowInContinuousIntegration)
{
    /// <summary>Seals what is not sealed rightly.</summary>
    /// <param name="paths">Baseline files, and folders for every baseline in them.</param>
    /// <returns>What was sealed, or why nothing was.</returns>
    public RefreshResult Run(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<Finding> refusals = [.. OfRequest()];
        List<UnsealedBaseline> read = [];
        foreach (var path in paths)
        {
            var files = Directory.Exists(path) ? new BaselineDirectory(path).Files() : File.Exists(path) ? [path] : [];
            refusals.AddRange(files.Count > 0 ? [] : [Nothing(path)]);
            foreach (var (baseline, faults) in files.Select(BaselineReader.ReadUnsealed))
            {
                refusals.AddRange(faults);
                read.AddRange(baseline is null ? [] : [baseline]);
            }
        }

        return refusals.Count > 0
            ? new() { Findings = refusals, Changes = [] }
            : new() { Findings = [.. read.Where(file => file.Broken.Count > 0 || file.Edited.Count > 0).Select(Seal)], Changes = [] };
    }

    private IEnumerable<Finding> OfRequest()
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return Finding.Of(RefreshDiagnostics.NoReason);
        }

        if (isContinuousIntegration && !allowInContinuousIntegration)
        {
            yield return Finding.Of(RefreshDiagnostics.InContinuousIntegration);
        }
    }

    private Finding Seal(UnsealedBaseline file)
    {
        var (path, content) = (file.Baseline.Path, file.Baseline.Content);
        var broken = file.Broken.Select(part => part.EnvironmentClass).ToHashSet(StringComparer.Ordinal);
        var sealedNow = content with
        {
            Provenance = broken.Contains("") || file.Edited.Count > 0 ? content.Provenance with { SealReason = reason } : content.Provenance,
            Classes = new(
                content.Classes.ToDictionary(
                    entry => entry.Key,
                    entry => broken.Contains(entry.Key) ? entry.Value with { Provenance = entry.Value.Provenance with { SealReason = reason } } : entry.Value),
                StringComparer.Ordinal),
        };
        try
        {
            BaselineStore.Write(path, sealedNow);
            BaselineSchema.Renew(new BaselineDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!));
            return Finding.Of(SealDiagnostics.Sealed, ("places", string.Join(" and ", [.. file.Broken.Select(part => part.Place), .. file.Edited.Select(Path.GetFileName)])), ("reason", reason)) with
            {
                Subject = new(content.Scenario),
                Location = new(path, 1, 1),
            };
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Finding.Of(RefreshDiagnostics.Unwritable, ("file", path), ("problem", exception.Message)) with { Location = new(path) };
        }
    }

    private static Finding Nothing(string path) => Finding.Of(
        SealDiagnostics.NothingToSeal,
        ("file", path),
        ("problem", Directory.Exists(path) ? "it contains no baseline" : "it does not exist")) with { Location = new(path) };
}
