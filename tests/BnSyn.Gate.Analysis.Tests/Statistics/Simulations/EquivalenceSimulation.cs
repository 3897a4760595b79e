using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>How often the equivalence test at 5 % is right and wrong, with the margin that the plan says is provable with 90 % power.</summary>
/// <param name="Comparison">What is compared.</param>
/// <param name="Efficiency">The efficiency that the plan assumed.</param>
/// <param name="Margin">The provable margin, in standard deviations.</param>
/// <param name="Effect">The shift that the plan says is found to be Drift with 90 % power, in standard deviations.</param>
/// <param name="Found">Equivalent where nothing differs: the power, 90 % as planned.</param>
/// <param name="FalseEquivalent">Equivalent where the shift is the margin: the size.</param>
/// <param name="FalseDrift">Drift where the shift is the margin: the size of the other side.</param>
/// <param name="Detected">Drift where the shift is <paramref name="Effect"/>: 90 % as planned.</param>
public sealed record EquivalenceSimulation(
    Comparison Comparison, double Efficiency, double Margin, double Effect, double Found, double FalseEquivalent, double FalseDrift, double Detected)
{
    public const int Repetitions = 8000;
    public const double Alpha = 0.05;
    public const double Power = 0.9;

    /// <summary>Both sizes in theory: the level that the discrete test attains.</summary>
    public double Attained => RankTheory.Attained(Comparison.Seeds, Alpha);

    /// <summary>The power in theory, for this law; that both sides miss at once is left out.</summary>
    public double FoundInTheory => (2 * RankTheory.Chance(Comparison, Margin, Alpha)) - 1;

    /// <summary>The power of the drift test in theory, for this law.</summary>
    public double DetectedInTheory => RankTheory.Chance(Comparison, Effect - Margin, Alpha);

    // Lazy, because threads that simulate would wait for a static constructor that waits for them.
    private static readonly Lazy<IReadOnlyList<EquivalenceSimulation>> Simulated = new(() =>
    [
        .. (from seeds in new[] { SeedCounts.Samples(8, 8), SeedCounts.Samples(20, 20), SeedCounts.Samples(20, 60), SeedCounts.Pairs(12), SeedCounts.Pairs(30) }
            from law in new[] { Law.Normal, Law.Uniform, Law.Exponential }
            from efficiency in law == Law.Normal ? new[] { RankPower.NormalEfficiency, RankPower.WorstCaseEfficiency } : [RankPower.WorstCaseEfficiency]
            select (new Comparison(seeds, law), efficiency)).AsParallel().AsOrdered().Select(row => Simulate(row.Item1, row.efficiency)),
    ]);

    public static IReadOnlyList<EquivalenceSimulation> All => Simulated.Value;

    private static EquivalenceSimulation Simulate(Comparison comparison, double efficiency)
    {
        // The difference of two values of spread 1 has the spread sqrt(2).
        var test = new RankPower(comparison.Seeds.Paired ? Math.Sqrt(2) : 1, Alpha, efficiency);
        var margin = test.ProvableMargin(comparison.Seeds, Power);
        var effect = test.DetectableEffect(comparison.Seeds, margin, Power);
        var random = Law.Generator(30);
        var intervals = Enumerable.Range(0, Repetitions).Select(_ => comparison.Draw(random).Interval(1 - (2 * Alpha))).ToArray();
        return new(
            comparison, efficiency, margin, effect,
            ShareOf(Outcome.Equivalent, 0), ShareOf(Outcome.Equivalent, margin), ShareOf(Outcome.Drift, margin), ShareOf(Outcome.Drift, effect));

        double ShareOf(Outcome outcome, double shift) =>
            intervals.Share(interval => Equivalence.Decide(interval.Lower + shift, interval.Upper + shift, margin) == outcome);
    }
}
