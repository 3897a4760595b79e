using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>How often the tests of shape reject at 5 %, with 25 seeds a side and three metrics.</summary>
/// <param name="Change">What the candidate does differently.</param>
/// <param name="KolmogorovSmirnov">The share of rejections on the first metric alone.</param>
/// <param name="Energy">The share of rejections on the vector of all three.</param>
public sealed record ShapeSimulation(string Change, double KolmogorovSmirnov, double Energy)
{
    public const int Repetitions = 2000;
    public const int Seeds = 25;

    /// <summary>The largest level of at most 5 % that the Kolmogorov-Smirnov distances of so few seeds can have.</summary>
    public static double Attained { get; } = Enumerable.Range(1, Seeds)
        .Select(steps => Analysis.Statistics.KolmogorovSmirnov.Compare([.. Ramp(0)], [.. Ramp(steps - 0.5)]).P)
        .Where(p => p <= 0.05)
        .Max();

    private static readonly PermutationPlan Plan = PermutationPlan.Create(199, seed: 5, alpha: 0.05, tests: 1);

    private static readonly (string Change, Func<double[], double[]> Apply)[] Changes =
    [
        ("nothing", metrics => metrics),
        ("first metric + 1 sd", metrics => [metrics[0] + 1, metrics[1], metrics[2]]),
        ("first metric x 3", metrics => [metrics[0] * 3, metrics[1], metrics[2]]),
        ("second and third metric equal", metrics => [metrics[0], metrics[1], metrics[1]]),
    ];

    // Lazy, because threads that simulate would wait for a static constructor that waits for them.
    private static readonly Lazy<IReadOnlyList<ShapeSimulation>> Simulated = new(() => [.. Changes.AsParallel().AsOrdered().Select(row => Simulate(row.Change, row.Apply))]);

    public static IReadOnlyList<ShapeSimulation> All => Simulated.Value;

    private static ShapeSimulation Simulate(string change, Func<double[], double[]> apply)
    {
        var random = Law.Generator(50);
        var pairs =
            (from _ in Enumerable.Range(0, Repetitions)
             let reference = Rows(random)
             let candidate = Rows(random).Select(apply).ToArray()
             select (
                 KolmogorovSmirnov: Analysis.Statistics.KolmogorovSmirnov.Compare([.. reference.Select(row => row[0])], [.. candidate.Select(row => row[0])]).P,
                 Energy: EnergyDistance.Compare(reference, candidate, Plan).P)).ToArray();
        return new(change, pairs.Share(p => p.KolmogorovSmirnov <= 0.05), pairs.Share(p => p.Energy <= 0.05));
    }

    private static IEnumerable<double> Ramp(double start) => Enumerable.Range(0, Seeds).Select(value => start + value);

    private static double[][] Rows(Random random) => [.. Enumerable.Range(0, Seeds).Select(_ => Law.Normal.Sample(3, random))];
}
