using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.History;

/// <summary>Ten thousand runs are tested as five hundred medians, and a change is still at its run.</summary>
public sealed class BlocksTests
{
    [Fact]
    public void A_series_of_few_runs_is_tested_as_it_is()
    {
        var values = Values(Blocks.Most, 300, 0.3);

        Assert.Same(values, new Blocks(values).Medians);
        Assert.Equal(ChangePoints.Of(values), new Blocks(values).Changes());
    }

    [Theory]
    [InlineData(1001, 500)]
    [InlineData(10_000, 6007)]
    [InlineData(10_000, 105)]
    public void A_change_among_many_runs_is_found_at_its_run(int runs, int at)
    {
        var change = Assert.Single(new Blocks(Values(runs, at, 10)).Changes(), change => change.P < 1e-6);

        Assert.InRange(change.Index, at - 1, at + 1);
    }

    [Fact]
    public void A_creep_is_by_run_and_not_by_block()
    {
        var (p, slope) = new Blocks([.. Enumerable.Range(0, 10_000).Select(run => 0.5 * run)]).Creep();

        Assert.Equal(0.5, slope, 9);
        Assert.InRange(p, 0, 1e-6);
    }

    private static double[] Values(int runs, int at, double change)
    {
        var random = new Random(runs + at);
        return [.. Enumerable.Range(0, runs).Select(run => 100 + (run < at ? 0 : change) + random.NextDouble())];
    }
}
