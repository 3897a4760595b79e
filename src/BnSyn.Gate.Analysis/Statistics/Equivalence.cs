using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Two one-sided tests: is a shift shown to lie inside a margin, outside it, or neither?</summary>
/// <remarks>
/// Schuirmann, D. J. 1987, "A comparison of the two one-sided tests procedure and the power approach for assessing the
/// equivalence of average bioavailability", Journal of Pharmacokinetics and Biopharmaceutics 15, 657-680; Berger, R. L. and Hsu,
/// J. C. 1996, "Bioequivalence trials, intersection-union tests and equivalence confidence sets", Statistical Science 11, 283-319.
/// </remarks>
public static class Equivalence
{
    /// <summary>Decides from an interval, ends included, and a margin.</summary>
    /// <param name="lower">The lower end; may be minus infinity.</param>
    /// <param name="upper">The upper end; may be infinity.</param>
    /// <param name="margin">The smallest shift that matters, above 0, in the unit of the ends.</param>
    /// <returns>Equivalent where the interval lies inside the margin, Drift where it lies outside, else Inconclusive.</returns>
    public static Outcome Decide(double lower, double upper, double margin)
    {
        SampleCheck.Positive(margin, nameof(margin));
        if (!(lower <= upper))
        {
            throw new ArgumentException(FormattableString.Invariant($"[{lower}, {upper}] is no interval."), nameof(lower));
        }

        return -margin < lower && upper < margin ? Outcome.Equivalent
            : lower > margin || upper < -margin ? Outcome.Drift
            : Outcome.Inconclusive;
    }

    /// <summary>Tests a shift at a level.</summary>
    /// <param name="shift">The shift of a candidate against its reference.</param>
    /// <param name="margin">The smallest shift that matters, above 0, in the metric's unit.</param>
    /// <param name="alpha">The level of each one-sided test, between 0 and 0.5.</param>
    /// <returns>
    /// Outcome and p-values. A false Equivalent has a probability of at most alpha, a false Drift of at most 2*alpha (of alpha
    /// where the margin is wide against the interval); the drift p-value is doubled for that reason.
    /// </returns>
    public static EquivalenceResult Test(LocationShift shift, double margin, double alpha)
    {
        ArgumentNullException.ThrowIfNull(shift);
        SampleCheck.Probability(alpha, nameof(alpha), below: 0.5);
        var interval = shift.Interval(1 - (2 * alpha));
        return new(
            Decide(interval.Lower, interval.Upper, margin),
            interval,
            Math.Max(shift.PAbove(-margin), shift.PBelow(margin)),
            Math.Min(1, 2 * Math.Min(shift.PAbove(margin), shift.PBelow(-margin))));
    }

    /// <summary>Tests one side of a shift: is a candidate shown to be no worse than its reference by a margin, or worse?</summary>
    /// <param name="shift">The shift of a candidate against its reference.</param>
    /// <param name="margin">The smallest shift that matters, above 0, in the metric's unit.</param>
    /// <param name="alpha">The level of each one-sided test, between 0 and 0.5.</param>
    /// <param name="lowerIsBetter">Whether a shift upwards is the worse one.</param>
    /// <returns>Outcome and p-values; a false Equivalent and a false Drift each have a probability of at most alpha.</returns>
    public static EquivalenceResult NotWorse(LocationShift shift, double margin, double alpha, bool lowerIsBetter)
    {
        ArgumentNullException.ThrowIfNull(shift);
        SampleCheck.Probability(alpha, nameof(alpha), below: 0.5);
        SampleCheck.Positive(margin, nameof(margin));
        var interval = shift.Interval(1 - (2 * alpha));
        var (best, worst) = lowerIsBetter ? (interval.Lower, interval.Upper) : (-interval.Upper, -interval.Lower);
        return new(
            worst < margin ? Outcome.Equivalent : best > margin ? Outcome.Drift : Outcome.Inconclusive,
            interval,
            lowerIsBetter ? shift.PBelow(margin) : shift.PAbove(-margin),
            lowerIsBetter ? shift.PAbove(margin) : shift.PBelow(-margin));
    }
}
