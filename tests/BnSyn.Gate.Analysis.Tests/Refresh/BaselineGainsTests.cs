using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

/// <summary>Nothing judges a speed-up of another day's machine, so that it has no place in what is reviewed.</summary>
public sealed class BaselineGainsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Another_speed_up_is_no_line_of_the_diff()
    {
        bench.Refresh(Timed(6000, 9, 10, 11));
        var before = bench.Baseline;

        Assert.Empty(bench.Refresh(Timed(6000, 20, 20, 20)).Changes);

        Assert.Equal(before, bench.Baseline);
        Assert.DoesNotContain("speedUp", before, StringComparison.Ordinal);
    }

    private static MeasurementSet Timed(double spikes, params double[] ratios) => Sample.Set(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", spikes)) with
    {
        Timings = [.. ratios.SelectMany((ratio, round) => new[] { new TimingMeasurement("reference", round, 100, ratio, 0), new TimingMeasurement("accelerated", round, 100, 1, 0) })],
    });
}
