using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Avalanches;

/// <summary>How the mean size of avalanches grows with their duration.</summary>
/// <remarks>
/// ⟨S⟩(T) ∝ T^(1/σνz). At criticality this exponent, (τ_T - 1)/(τ_S - 1) of the exponents of durations and sizes, and γ + 1 of
/// <see cref="ShapeCollapse"/> are the same number. Marshall et al. 2016, doi:10.3389/fphys.2016.00250.
/// </remarks>
public static class SizeByDuration
{
    /// <summary>Fits the line of log mean size over log duration; its slope is the exponent 1/(σνz).</summary>
    /// <param name="avalanches">The avalanches.</param>
    /// <param name="leastDuration">Shortest duration that is used, in bins; at least 1.</param>
    /// <param name="mostDuration">Longest duration that is used, in bins.</param>
    /// <param name="leastCount">Number of avalanches that a duration needs; at least 1.</param>
    /// <exception cref="ArgumentException">Fewer than two durations have enough avalanches, or a value is out of its range.</exception>
    public static LineFit Fit(IReadOnlyList<Avalanche> avalanches, int leastDuration = 1, int mostDuration = 100, int leastCount = 20)
    {
        ParameterCheck.AtLeast(leastDuration, 1.0, nameof(leastDuration));
        ParameterCheck.AtLeast(leastCount, 1.0, nameof(leastCount));
        var durations = new List<double>();
        var sizes = new List<double>();
        foreach (IGrouping<int, Avalanche> group in avalanches.GroupBy(avalanche => avalanche.Duration).OrderBy(group => group.Key))
        {
            if (group.Key >= leastDuration && group.Key <= mostDuration && group.Count() >= leastCount)
            {
                durations.Add(Logarithm.Log(group.Key));
                sizes.Add(Logarithm.Log(PairwiseSum.Mean([.. group.Select(avalanche => avalanche.Size)])));
            }
        }

        return durations.Count >= 2
            ? LineFit.Of([.. durations], [.. sizes])
            : throw new ArgumentException(
                $"an exponent needs two durations from {leastDuration} to {mostDuration} bins with {leastCount} avalanches or more each, got {durations.Count}",
                nameof(avalanches));
    }
}
