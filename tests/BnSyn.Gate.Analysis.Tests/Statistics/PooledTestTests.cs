using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>What docs/distributions.md says of size and power, by simulation.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class PooledTestTests
{
    private const int Seeds = 12;
    private const int Length = 60;
    private static readonly PermutationPlan Plan = PermutationPlan.Create(400, 7, 0.05, 1);

    [Fact]
    public void Distances_are_those_of_the_pooled_samples()
    {
        (double[] Values, long Count)[] reference = [([0, 1], 2), ([2, 3], 2)];
        (double[] Values, long Count)[] candidate = [([0.5, 1.5], 2), ([2.5, 3.5], 2)];

        Assert.Equal(0.25, PooledTest.Compare(reference, candidate, PooledMeasure.Largest, isPaired: true, Plan).Distance, 12);
        Assert.Equal(0.5, PooledTest.Compare(reference, candidate, PooledMeasure.Area, isPaired: true, Plan).Distance, 12);
        Assert.Equal(
            KolmogorovSmirnov.Compare([0, 1, 2, 3], [0.5, 1.5, 2.5, 3.5]).Distance,
            PooledTest.Compare(reference, candidate, PooledMeasure.Largest, isPaired: false, Plan).Distance, 12);
    }

    [Fact]
    public void A_kept_sample_weighs_as_many_as_it_stands_for()
    {
        // Three quarters of the reference at 0, a quarter at 1; the candidate's one half each.
        var result = PooledTest.Compare([([0], 300), ([1], 100)], [([0], 5), ([1], 5)], PooledMeasure.Area, isPaired: true, Plan);

        Assert.Equal(0.25, result.Distance, 12);
    }

    [Fact]
    public void Without_samples_on_a_side_there_is_no_distance() =>
        Assert.Equal(double.NaN, PooledTest.Compare([([], 0)], [([1], 1)], PooledMeasure.Area, isPaired: true, Plan).Distance);

    [Theory]
    [InlineData("whole runs within pairs", "Kolmogorov-Smirnov", 0.05)]
    [InlineData("whole runs within pairs", "Wasserstein", 0.05)]
    [InlineData("whole runs, all labels", "Kolmogorov-Smirnov", 0.05, Explicit = true)]
    [InlineData("whole runs, all labels", "Wasserstein", 0.05)]
    [InlineData("whole runs within pairs", "Kolmogorov-Smirnov", 0.005, Explicit = true)]
    [InlineData("whole runs within pairs", "Wasserstein", 0.005, Explicit = true)]
    public void Correlated_samples_alarm_no_oftener_than_the_level(string exchanged, string statistic, double level)
    {
        const int Draws = 1000;
        var plan = PermutationPlan.Create(1000, 7, level, 1);
        var measure = statistic == "Wasserstein" ? PooledMeasure.Area : PooledMeasure.Largest;
        var alarms = Enumerable.Range(0, Draws).Count(draw => PooledTest.Compare(Runs(draw, 0, 0), Runs(draw, 1, 0), measure, exchanged.EndsWith("pairs", StringComparison.Ordinal), plan).P <= level);

        // Three standard errors of the simulation.
        Assert.InRange(alarms, 0, (Draws * level) + (3 * Math.Sqrt(Draws * level * (1 - level))));
        IsOnThePage(exchanged, statistic, Draws, level, alarms);
    }

    [Fact]
    public void Taken_for_independent_the_same_samples_alarm_most_of_the_time()
    {
        const int Draws = 1000;
        var alarms = Enumerable.Range(0, Draws).Count(draw => KolmogorovSmirnov.Compare(Pooled(Runs(draw, 0, 0)), Pooled(Runs(draw, 1, 0))).P <= 0.05);

        Assert.InRange(alarms, Draws / 2, Draws);
        IsOnThePage("single samples, as if independent", "Kolmogorov-Smirnov", Draws, 0.05, alarms);
    }

    [Fact]
    public void A_shift_of_one_standard_deviation_is_seen_over_a_dozen_seeds()
    {
        var seen = Enumerable.Range(0, 50).Count(draw => Compare(draw, 1, isPaired: true, PooledMeasure.Area).P <= 0.00125);

        Assert.InRange(seen, 25, 50);
    }

    [Fact]
    public void The_smallest_p_value_is_that_of_all_exchanges()
    {
        Assert.Equal(1.0 / 2048, PooledTest.SmallestP(12));
        Assert.Equal(1, PooledTest.SmallestP(1));
    }

    private static void IsOnThePage(string exchanged, string statistic, int draws, double level, int alarms)
    {
        var row = FormattableString.Invariant($"| {exchanged} | {statistic} | {draws} | {100 * level} % | {100.0 * alarms / draws:0.0} % |");
        Assert.True(File.ReadAllText(RepositoryFiles.PathOf("docs", "distributions.md")).Contains(row, StringComparison.Ordinal), $"docs/distributions.md has no row {row}");
    }

    private static PooledResult Compare(int draw, double shift, bool isPaired, PooledMeasure measure) => PooledTest.Compare(
        Runs(draw, 0, 0), Runs(draw, 1, shift), measure, isPaired, shift == 0 ? Plan : PermutationPlan.Create(4096, 7, 0.00125, 1));

    private static (double[] Values, long Count)[] Runs(int draw, int side, double shift) =>
    [
        .. Enumerable.Range(0, Seeds).Select(run => (
            Samples.Distributions.Draws((ulong)((((2 * draw) + side) * Seeds) + run + 1), Length).Select(value => value + shift).Order().ToArray(), (long)Length)),
    ];

    private static double[] Pooled((double[] Values, long Count)[] runs) => [.. runs.SelectMany(run => run.Values)];
}
