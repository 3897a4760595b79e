using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>What a run over mutants found out, with what earlier runs did.</summary>
public sealed record MutantsResult
{
    /// <summary>The top folder of the working tree, to which the mutants' files are relative.</summary>
    public required string Root { get; init; }

    /// <summary>All mutants of the engine, by number.</summary>
    public required IReadOnlyList<Mutant> All { get; init; }

    /// <summary>How many more there would be if they compiled.</summary>
    public required int Dropped { get; init; }

    /// <summary>What this run was to try.</summary>
    public required MutantSelection Selection { get; init; }

    /// <summary>What became of those that were tried, by number.</summary>
    public required IReadOnlyDictionary<int, TriedMutant> Tried { get; init; }

    /// <summary>Those that are declared to change no result.</summary>
    public required MutantList Equivalent { get; init; }

    /// <summary>The numbers of those that this run tried.</summary>
    public required IReadOnlySet<int> TriedNow { get; init; }

    /// <summary>The record as it was before this run.</summary>
    public required MutantRecord Record { get; init; }

    /// <summary>Whether scenarios, backends or seeds were left out: then it is no news that a mutant survives which was seen before.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>The scenarios, and the processor time that each takes without a mutant, in seconds.</summary>
    public required IReadOnlyList<(string Name, double Seconds)> Scenarios { get; init; }

    /// <summary>Whether a mutant is declared to change no result, and changes none.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <returns>Whether it is; false for one that was not tried.</returns>
    public bool IsEquivalent(Mutant mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return Tried.TryGetValue(mutant.Number, out var tried) && !tried.IsSeen && Equivalent.Has(mutant);
    }

    /// <summary>The mutants that the gate passes with and should not, by number.</summary>
    public IReadOnlyList<Mutant> Survivors => [.. All.Where(mutant => Tried.TryGetValue(mutant.Number, out var tried) && !tried.IsSeen && !Equivalent.Has(mutant))];

    /// <summary>The mutants whose score is told: all of them where a record is kept, else those that this run was to try.</summary>
    public IReadOnlyList<Mutant> Scored => Record.IsKept ? All : Selection.Mutants;

    /// <summary>How many of some mutants passed the part that is tried first, and were not shown to all that the gate runs.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <returns>The count, without those that are declared to change no result.</returns>
    public int BriefOf(IEnumerable<Mutant> mutants) => mutants.Count(mutant => Tried.TryGetValue(mutant.Number, out var tried) && tried.IsBrief && !Equivalent.Has(mutant));

    /// <summary>What is to be said of it.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="report">The file with the survivors.</param>
    /// <returns>The findings.</returns>
    public IReadOnlyList<Finding> Findings(MutantRequest request, string report)
    {
        ArgumentNullException.ThrowIfNull(request);
        var chosen = Selection.Mutants.Select(mutant => mutant.Number).ToHashSet();
        var survivors = Survivors.Where(mutant => chosen.Contains(mutant.Number)).ToList();
        var left = Selection.Mutants.Count(mutant => !Tried.ContainsKey(mutant.Number));
        var brief = BriefOf(Selection.Mutants);
        var lost = survivors.FindAll(mutant => !IsFiltered && Record.Of(mutant)?.Outcome == RecordedOutcome.Seen);
        var others = survivors.Except(lost).ToList();
        return
        [
            .. lost.Select(OfLost),
            .. others.Count > 0
                ? [Finding.Of(
                    MutantDiagnostics.Survivors,
                    ("survived", Text(others.Count)),
                    ("tried", Text(Selection.Mutants.Count - left)),
                    ("unreached", Text(others.Count(mutant => Tried[mutant.Number].Outcome == MutantOutcome.NotReached))),
                    ("file", report))]
                : Array.Empty<Finding>(),
            .. OfEquivalent(),
            .. left + brief > 0
                ? [Finding.Of(MutantDiagnostics.NotAllTried, ("budget", string.Create(CultureInfo.InvariantCulture, $"{request.Budget.TotalSeconds} s")), ("left", Text(left)), ("chosen", Text(Selection.Mutants.Count)), ("brief", Text(brief)))]
                : Array.Empty<Finding>(),
        ];
    }

    private Finding OfLost(Mutant mutant)
    {
        var before = Record.Of(mutant)!;
        return Finding.Of(
            MutantDiagnostics.NewSurvivor,
            ("number", Text(mutant.Number)),
            ("scenario", before.Scenario),
            ("commit", before.Commit),
            ("file", Record.File),
            ("mutator", mutant.Mutator),
            ("before", mutant.Before),
            ("after", mutant.After)) with { Location = new(Path.Combine(Root, mutant.File), mutant.Line, 1) };
    }

    private IEnumerable<Finding> OfEquivalent()
    {
        foreach (var (key, _, line) in Equivalent.Entries)
        {
            var meant = All.Where(mutant => mutant.Key == key).ToList();
            var place = new SourceLocation(Equivalent.File, line, 1);
            if (meant.Count == 0)
            {
                yield return Finding.Of(MutantDiagnostics.StaleEquivalent, ("mutator", key.Mutator), ("before", key.Before), ("after", key.After), ("source", key.File)) with { Location = place };
            }

            // The same text may occur in a file several times: the declaration holds for those that are not seen.
            if (meant.Count > 0 && meant.TrueForAll(mutant => Tried.TryGetValue(mutant.Number, out var tried) && tried.IsSeen))
            {
                var seen = Tried[meant[0].Number];
                yield return Finding.Of(
                    MutantDiagnostics.SeenEquivalent, ("number", Text(seen.Number)), ("problem", seen.Problem), ("mutator", key.Mutator), ("before", key.Before), ("after", key.After), ("source", key.File)) with { Location = place };
            }
        }
    }

    private static string Text(int number) => NumberText.Of((long)number);
}
