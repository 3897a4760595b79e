using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>What the rank tests can show with so many seeds, before anything is measured.</summary>
/// <remarks>
/// By asymptotic relative efficiency: a rank test with n seeds is worth a t-test with n times the efficiency (Noether, G. E. 1987,
/// "Sample size determination for some common nonparametric tests", JASA 82, 645-647). Student's law replaces the noncentral
/// one (Phillips, K. F. 1990, "Power of the two one-sided tests procedure in bioequivalence", Journal of Pharmacokinetics and
/// Biopharmaceutics 18, 137-144). The efficiency is one of shifts that are small against the spread. Few seeds can show only large
/// ones, for which no efficiency holds for every law: the plan is then up to 3 % of power too sure, as docs/statistics.md shows.
/// </remarks>
public sealed class RankPower
{
    /// <summary>No distribution has less: 108/125 (Hodges, J. L. and Lehmann, E. L. 1956, Annals of Mathematical Statistics 27, 324-335).</summary>
    public const double WorstCaseEfficiency = 0.864;

    /// <summary>The efficiency for normal values, 3/pi.</summary>
    public const double NormalEfficiency = 3 / Math.PI;

    private readonly double spread;
    private readonly double alpha;
    private readonly double efficiency;

    /// <summary>Fixes what a plan starts from.</summary>
    /// <param name="spread">Standard deviation between seeds; of the differences where seeds pair. In the metric's unit, above 0.</param>
    /// <param name="alpha">The level of each one-sided test, between 0 and 0.5.</param>
    /// <param name="efficiency">Against the t-test; the default is the least that any distribution has for small shifts.</param>
    public RankPower(double spread, double alpha, double efficiency = WorstCaseEfficiency)
    {
        SampleCheck.Positive(spread, nameof(spread));
        SampleCheck.Probability(alpha, nameof(alpha), below: 0.5);
        SampleCheck.Positive(efficiency, nameof(efficiency));
        (this.spread, this.alpha, this.efficiency) = (spread, alpha, efficiency);
    }

    /// <summary>The probability to find Equivalent what does not differ.</summary>
    /// <param name="seeds">How many seeds there are.</param>
    /// <param name="margin">The margin, above 0.</param>
    /// <returns>The power of the equivalence test at a shift of 0.</returns>
    public double ChanceOfEquivalence(SeedCounts seeds, double margin)
    {
        SampleCheck.Positive(margin, nameof(margin));
        return CannotShowAnything(seeds) ? 0
            : Math.Max(0, (2 * Chance(seeds, (margin / StandardError(seeds)) - Needed(seeds, 1 - alpha))) - 1);
    }

    /// <summary>The probability to find Drift.</summary>
    /// <param name="seeds">How many seeds there are.</param>
    /// <param name="margin">The margin, at least 0.</param>
    /// <param name="shift">The true shift; its sign does not matter.</param>
    /// <returns>The power of the drift test on the side of the shift.</returns>
    public double ChanceOfDrift(SeedCounts seeds, double margin, double shift)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        return CannotShowAnything(seeds) ? 0
            : Chance(seeds, ((Math.Abs(shift) - margin) / StandardError(seeds)) - Needed(seeds, 1 - alpha));
    }

    /// <summary>The smallest margin inside which an unchanged metric is found Equivalent with this power.</summary>
    /// <param name="seeds">How many seeds there are.</param>
    /// <param name="power">Between 0 and 1, say 0.9.</param>
    /// <returns>The margin in the metric's unit; infinity where the seeds can show nothing.</returns>
    public double ProvableMargin(SeedCounts seeds, double power)
    {
        SampleCheck.Probability(power, nameof(power));
        return CannotShowAnything(seeds) ? double.PositiveInfinity
            : StandardError(seeds) * (Needed(seeds, 1 - alpha) + Needed(seeds, (1 + power) / 2));
    }

    /// <summary>The minimum detectable effect: the smallest shift that is found to be Drift with this power.</summary>
    /// <param name="seeds">How many seeds there are.</param>
    /// <param name="margin">The margin that the shift must be shown to leave, at least 0.</param>
    /// <param name="power">Between 0 and 1, say 0.9.</param>
    /// <returns>The shift in the metric's unit; infinity where the seeds can show nothing.</returns>
    public double DetectableEffect(SeedCounts seeds, double margin, double power)
    {
        SampleCheck.Probability(power, nameof(power));
        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        return CannotShowAnything(seeds) ? double.PositiveInfinity
            : margin + (StandardError(seeds) * (Needed(seeds, 1 - alpha) + Needed(seeds, power)));
    }

    private static double Needed(SeedCounts seeds, double probability) => StudentT.InvCDF(0, 1, seeds.Freedom, probability);

    private static double Chance(SeedCounts seeds, double x) => StudentT.CDF(0, 1, seeds.Freedom, x);

    private double StandardError(SeedCounts seeds) => spread / Math.Sqrt(seeds.Information * efficiency);

    private bool CannotShowAnything(SeedCounts seeds) => seeds.SmallestP > alpha;
}
