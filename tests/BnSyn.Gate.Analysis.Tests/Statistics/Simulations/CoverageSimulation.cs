using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>How often an interval covers the true shift, which is 0.</summary>
/// <param name="Comparison">What is compared.</param>
/// <param name="Repetitions">How many comparisons were simulated.</param>
/// <param name="Nominal">The confidence asked for.</param>
/// <param name="Stated">The confidence that the interval says it has.</param>
/// <param name="Covered">The share of simulated intervals with 0 in them.</param>
public sealed record CoverageSimulation(Comparison Comparison, int Repetitions, double Nominal, double Stated, double Covered)
{
    /// <summary>The largest samples cost a hundred times as much as the smallest.</summary>
    private const int OfManySeeds = 8000;
    private const int OfFewSeeds = 20_000;

    /// <summary>Sizes whose distribution is counted, and two (160 seeds, 140 pairs) whose probabilities are added in floating point.</summary>
    private static readonly SeedCounts[] Sizes =
    [
        SeedCounts.Samples(10, 10), SeedCounts.Samples(20, 20), SeedCounts.Samples(10, 50), SeedCounts.Samples(80, 80),
        SeedCounts.Pairs(12), SeedCounts.Pairs(30), SeedCounts.Pairs(140),
    ];

    private static readonly double[] Confidences = [0.9, 0.95, 0.99];

    /// <summary>The standard error of the simulated share.</summary>
    public double StandardError => Math.Sqrt(Stated * (1 - Stated) / Repetitions);

    // Lazy, because threads that simulate would wait for a static constructor that waits for them.
    private static readonly Lazy<IReadOnlyList<CoverageSimulation>> Simulated = new(() =>
    [
        .. (from seeds in Sizes
            from law in new[] { Law.Normal, Law.Exponential, Law.Counts }
            where law == Law.Normal || seeds.Reference <= 30
            select new Comparison(seeds, law)).AsParallel().AsOrdered().SelectMany(Simulate),
    ]);

    public static IReadOnlyList<CoverageSimulation> All => Simulated.Value;

    private static IEnumerable<CoverageSimulation> Simulate(Comparison comparison)
    {
        var random = Law.Generator(20);
        var repetitions = comparison.Seeds.Reference > 30 ? OfManySeeds : OfFewSeeds;
        var intervals =
            (from _ in Enumerable.Range(0, repetitions)
             let shift = comparison.Draw(random)
             select Array.ConvertAll(Confidences, shift.Interval)).ToArray();
        return Confidences.Select((confidence, index) => new CoverageSimulation(
            comparison,
            repetitions,
            confidence,
            intervals[0][index].Confidence,
            intervals.Share(interval => interval[index].Lower <= 0 && interval[index].Upper >= 0)));
    }
}
