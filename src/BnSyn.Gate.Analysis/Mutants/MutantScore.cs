using System.Globalization;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>How many of some mutants the gate sees.</summary>
/// <param name="All">All of them.</param>
/// <param name="Seen">With these the gate does not pass.</param>
/// <param name="Survived">With these it passes although it runs their code.</param>
/// <param name="NotReached">The code of these it does not run.</param>
/// <param name="Equivalent">These are declared to change no result, and change none.</param>
public sealed record MutantScore(int All, int Seen, int Survived, int NotReached, int Equivalent)
{
    /// <summary>Counts.</summary>
    /// <param name="result">What became of them.</param>
    /// <param name="mutants">The mutants to count.</param>
    /// <returns>The counts; those that were not tried are in <see cref="All"/> alone.</returns>
    public static MutantScore Of(MutantsResult result, IEnumerable<Mutant> mutants)
    {
        ArgumentNullException.ThrowIfNull(result);
        var all = mutants.ToList();
        var tried = all.Where(mutant => result.Tried.ContainsKey(mutant.Number)).ToLookup(result.IsEquivalent);
        return new(
            all.Count,
            tried[false].Count(mutant => result.Tried[mutant.Number].IsSeen),
            tried[false].Count(mutant => result.Tried[mutant.Number].Outcome == MutantOutcome.Survived),
            tried[false].Count(mutant => result.Tried[mutant.Number].Outcome == MutantOutcome.NotReached),
            tried[true].Count());
    }

    /// <summary>The part that is seen of those that were tried and change a result, in percent.</summary>
    public string Percent => Seen + Survived + NotReached == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * Seen / (Seen + Survived + NotReached):F1}");
}
