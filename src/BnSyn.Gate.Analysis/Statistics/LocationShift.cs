namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>By how much a candidate's values lie above a reference's: Hodges-Lehmann estimate, interval and one-sided p-values.</summary>
/// <remarks>
/// The estimate is the median of all contrasts: of the differences candidate - reference for two samples, of the Walsh averages
/// of the differences for pairs (Hodges, J. L. and Lehmann, E. L. 1963, "Estimates of location based on rank tests", Annals of
/// Mathematical Statistics 34, 598-611). The interval inverts the Mann-Whitney or the Wilcoxon signed-rank test: its ends are
/// the k-th smallest and the k-th largest contrast (Lehmann, E. L. 1963, the same journal, 34, 1507-1512).
/// Ties need no correction: with the ends included the interval covers at least as often as for continuous data (Noether, G. E.
/// 1967, "Wilcoxon confidence intervals for location parameters in the discrete case", JASA 62, 184-188). A tie counts against
/// whatever a p-value would show, so that a p-value and the interval never disagree.
/// Perfolizer estimates the same shift, but has neither the interval nor a p-value that is right above 64 values.
/// </remarks>
public sealed class LocationShift
{
    private readonly Contrasts contrasts;
    private readonly RankNull withoutShift;

    private LocationShift(Contrasts contrasts, RankNull distribution) => (this.contrasts, withoutShift) = (contrasts, distribution);

    /// <summary>The Hodges-Lehmann estimate.</summary>
    public double Estimate => contrasts.Median();

    /// <summary>Compares independent samples: the seeds of the two are unrelated.</summary>
    /// <param name="reference">At least one finite value.</param>
    /// <param name="candidate">At least one finite value.</param>
    /// <returns>The shift of the candidate against the reference.</returns>
    /// <exception cref="ArgumentException">A sample is empty or has a value that is not finite.</exception>
    public static LocationShift BetweenSamples(IReadOnlyList<double> reference, IReadOnlyList<double> candidate)
    {
        SampleCheck.Finite(reference, nameof(reference));
        SampleCheck.Finite(candidate, nameof(candidate));
        return new(Contrasts.Differences(reference, candidate), RankNull.MannWhitney(reference.Count, candidate.Count));
    }

    /// <summary>Compares pairs: the two values at one index share their seed.</summary>
    /// <param name="reference">At least one finite value.</param>
    /// <param name="candidate">As many finite values, in the same order of seeds.</param>
    /// <returns>The shift of the candidate against the reference; its interval assumes that the differences spread symmetrically.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a value is not finite.</exception>
    public static LocationShift BetweenPairs(IReadOnlyList<double> reference, IReadOnlyList<double> candidate)
    {
        SampleCheck.Finite(reference, nameof(reference));
        SampleCheck.Finite(candidate, nameof(candidate));
        SampleCheck.Pairs(reference.Count, candidate.Count, nameof(candidate));
        return new(Contrasts.WalshAverages(reference.Zip(candidate, (before, after) => after - before)), RankNull.SignedRank(reference.Count));
    }

    /// <summary>The two-sided interval, with equal error on both sides.</summary>
    /// <param name="confidence">Between 0 and 1; 1 - 2*alpha for an equivalence test at alpha.</param>
    /// <returns>The interval; unbounded where no finite one has that confidence.</returns>
    public ShiftInterval Interval(double confidence)
    {
        SampleCheck.Probability(confidence, nameof(confidence));
        var order = withoutShift.OrderAt((1 - confidence) / 2);
        return order == 0
            ? new(Estimate, double.NegativeInfinity, double.PositiveInfinity, 1)
            : new(Estimate, contrasts.At(order - 1), contrasts.At(contrasts.Count - order), 1 - (2 * withoutShift.AtMost(order - 1)));
    }

    /// <summary>The p-value for "the shift is above the bound" against "it is at most the bound".</summary>
    /// <param name="bound">In the metric's unit.</param>
    /// <returns>At most alpha exactly where the interval of confidence 1 - 2*alpha lies above the bound.</returns>
    public double PAbove(double bound) => withoutShift.AtMost(contrasts.AtMost(bound));

    /// <summary>The p-value for "the shift is below the bound" against "it is at least the bound".</summary>
    /// <param name="bound">In the metric's unit.</param>
    /// <returns>At most alpha exactly where the interval of confidence 1 - 2*alpha lies below the bound.</returns>
    public double PBelow(double bound) => withoutShift.AtMost(contrasts.AtLeast(bound));
}
