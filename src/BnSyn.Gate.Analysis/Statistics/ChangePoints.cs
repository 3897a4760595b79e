using MathNet.Numerics.Statistics;
using Perfolizer.Mathematics.Cpd;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>A place where the values of a series change from one law to another.</summary>
/// <param name="Index">The first value after the change, 0-based.</param>
/// <param name="Start">The first value of the stretch that was compared.</param>
/// <param name="End">One past the last value of the stretch that was compared.</param>
/// <param name="P">Two-sided p-value of "nothing changed within this stretch", at least what it would be had the place been known.</param>
public sealed record ChangePoint(int Index, int Start, int End, double P);

/// <summary>Finds abrupt changes in a series and says how far each could be chance.</summary>
/// <remarks>
/// The places are those of ED-PELT (Haynes, K., Fearnhead, P. and Eckley, I. A. 2017, "A computationally efficient nonparametric
/// approach for changepoint detection", Statistics and Computing 27, 1293-1305) as Perfolizer finds them. Its penalty of 3 ln n
/// controls no error rate, so each place is confirmed: the values before and after it, up to the neighbouring places, are compared by
/// the Mann-Whitney test, and the p-value is multiplied by the number of places where a change could have been (Bonferroni).
/// ED-PELT is given ranks: it depends on the order only, takes NaN without a word and counts values less than 1e-9 apart as equal.
/// </remarks>
public static class ChangePoints
{
    /// <summary>Fewer values cannot be told from outliers.</summary>
    public const int ShortestStretch = 5;

    /// <summary>The changes of a series, in their order.</summary>
    /// <param name="values">Finite; a series shorter than two stretches has no changes.</param>
    /// <returns>Every place that ED-PELT names, confirmed or not.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static IReadOnlyList<ChangePoint> Of(IReadOnlyList<double> values)
    {
        SampleCheck.Finite(values, nameof(values));
        if (values.Count < 2 * ShortestStretch)
        {
            return [];
        }

        var ranks = ArrayStatistics.RanksInplace([.. values], RankDefinition.Average);

        // Perfolizer names the last value before a change.
        int[] places = [0, .. EdPeltChangePointDetector.Instance.GetChangePointIndexes(ranks, ShortestStretch).Select(last => last + 1), values.Count];
        return [.. Enumerable.Range(1, places.Length - 2).Select(at => Confirm(values, places[at - 1], places[at], places[at + 1]))];
    }

    private static ChangePoint Confirm(IReadOnlyList<double> values, int start, int index, int end)
    {
        var shift = LocationShift.BetweenSamples([.. values.Skip(start).Take(index - start)], [.. values.Skip(index).Take(end - index)]);

        // The whole series, not the stretch: ED-PELT has chosen the stretch as well.
        var couldBe = values.Count - (2 * ShortestStretch) + 1;
        return new(index, start, end, Math.Min(1, 2 * couldBe * Math.Min(shift.PAbove(0), shift.PBelow(0))));
    }
}
