using System.Globalization;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>How many of some mutants the gate sees.</summary>
/// <param name="All">All of them.</param>
/// <param name="Seen">With these the gate does not pass.</param>
/// <param name="Survived">With these it passes although it runs their code.</param>
/// <param name="NotReached">The code of these it does not run.</param>
/// <param name="Equivalent">These are declared to change no result, and change none.</param>
public sealed record MutantScore(int All, int Seen, int Survived, int NotReached, int Equivalent)
{
    private const double Confidence = 0.95;

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

    /// <summary>Those that were tried and change a result.</summary>
    public int Counted => Seen + Survived + NotReached;

    /// <summary>Those that were never tried.</summary>
    public int Untried => All - Counted - Equivalent;

    /// <summary>The part of <see cref="Counted"/> that is seen, in percent.</summary>
    public string Percent => Counted == 0 ? "-" : InPercent((double)Seen / Counted);

    /// <summary>What that says of all, where those that were tried are a sample: the ends of the exact interval of 95 %, in percent; needs one that counts.</summary>
    public (string Lower, string Upper) Interval
    {
        get
        {
            var (lower, upper) = BinomialInterval.TwoSided(Seen, Counted, Confidence);
            return (InPercent(lower), InPercent(upper));
        }
    }

    private static string InPercent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:F1}");
}
