using System.Text.Json;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Analysis.Ancestor;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Analysis;

/// <summary>What the original's own gate decides, recorded: pinned here, and not how BnSyn.Gate decides.</summary>
public sealed class AncestorGateTests
{
    [Fact]
    public void ScalarsAreComparedAsRecorded()
    {
        foreach (JsonElement golden in Golden("compare_scalars"))
        {
            ScalarComparison comparison = ScalarComparison.Of(golden.Number("ref"), golden.Number("acc"));
            Close.To(golden.Number("abs_diff"), comparison.Difference, 1e-12);
            Close.To(golden.Number("rel_diff"), comparison.Deviation, 1e-12);
            Assert.Equal(golden.GetProperty("passed").GetBoolean(), comparison.Passed);
        }
    }

    [Fact]
    public void DeviationOfExactlyTheTolerancePasses()
    {
        Assert.True(ScalarComparison.Of(1.0, 1.25, 0.25).Passed);
        Assert.False(ScalarComparison.Of(1.0, 1.25, Math.BitDecrement(0.25)).Passed);
        Assert.True(ScalarComparison.Of(1e-12, 0.25, 0.25).Deviation < 0.25);
        Assert.True(ScalarComparison.Of(2e-12, 0.25, 0.25).Deviation > 1e9);
    }

    [Fact]
    public void BenchmarksAreComparedAsRecorded()
    {
        foreach (JsonElement golden in Golden("compare_metric"))
        {
            BenchmarkComparison comparison = BenchmarkComparison.Of(
                golden.Number("baseline"), golden.Number("current"), golden.GetProperty("higher_is_better").GetBoolean(), golden.Number("threshold"));
            Close.To(golden.Number("change_pct"), comparison.Change, 1e-12);
            Assert.Equal(golden.GetProperty("status").GetString(), comparison.Status.ToString().ToLowerInvariant());
            Assert.Equal(golden.GetProperty("note").GetString(), comparison.Note);
        }
    }

    [Fact]
    public void ThresholdsAreTheRecordedOnes()
    {
        foreach (JsonElement golden in Golden("thresholds"))
        {
            Close.To(golden.Number("out"), BenchmarkComparison.ThresholdOf(golden.GetProperty("name").GetString()!, golden.Number("default")), 1e-12);
        }
    }

    [Fact]
    public void GainsAreTheRecordedOnes()
    {
        foreach (JsonElement golden in Golden("throughput_gains"))
        {
            JsonElement configuration = golden.GetProperty("ref").GetProperty("configuration");
            var gains = ThroughputGains.Of(
                Figures(golden.GetProperty("ref")),
                Figures(golden.GetProperty("acc")),
                configuration.GetProperty("neurons").GetInt32(),
                configuration.GetProperty("synapses").GetInt64());
            JsonElement summary = golden.GetProperty("summary");
            Close.To(summary.Number("speedup"), gains.SpeedUp, 1e-12);
            Close.To(summary.Number("wall_time_reduction_pct"), gains.WallTimeReduction_percent, 1e-12);
            Close.To(summary.Number("energy_reduction_pct"), gains.EnergyReduction_percent, 1e-12);
            Close.To(summary.Number("memory_reduction_pct"), gains.MemoryReduction_percent, 1e-12);
        }

        static BenchmarkFigures Figures(JsonElement run)
        {
            JsonElement performance = run.GetProperty("performance");
            double updates = performance.Number("updates_per_sec");

            // The recording has the sum; what it adds to the updates are the spikes.
            return new BenchmarkFigures(updates, performance.Number("wall_time_sec"), performance.Number("energy_cost") - updates);
        }
    }

    [Fact]
    public void AttractorMetricsAndStatisticsOfASeriesAreTheRecordedOnes()
    {
        foreach (JsonElement golden in Golden("attractor_metrics"))
        {
            var trace = new NetworkTrace();
            foreach (double spikes in golden.Numbers("series"))
            {
                trace.Add(new StepResult { A_t1 = (int)spikes, Sigma = 1.0, Gain = 1.0 });
            }

            TraceMetrics metrics = TraceMetrics.From(trace);
            Close.To(golden.Number("mean_activity"), metrics.AttractorMeanActivity, 1e-12);
            Close.To(golden.Number("variance"), metrics.AttractorVariance, 1e-12);
            Close.To(golden.Number("autocorr_lag1"), metrics.AttractorAutocorrLag1, 1e-12);
            JsonElement statistics = golden.GetProperty("stats");
            Close.To(statistics.Number("mean"), metrics.SpikeMean, 1e-12);
            Close.To(statistics.Number("std"), metrics.SpikeStd, 1e-12);
            Close.To(statistics.Number("min"), metrics.SpikeMin, 1e-12);
            Close.To(statistics.Number("max"), metrics.SpikeMax, 1e-12);
            Close.To(statistics.Number("median"), metrics.SpikeMedian, 1e-12);
        }
    }

    [Fact]
    public void EnergyOfTheAncestorRewardsTheSlowerBackend()
    {
        var reference = new BenchmarkFigures(1e6, 2.0, 1e3);
        var twiceAsFast = new BenchmarkFigures(2e6, 1.0, 2e3);
        Assert.Equal(-100.0, ThroughputGains.Of(reference, twiceAsFast, 100, 1000).EnergyReduction_percent);
        Assert.Equal(2.0, ThroughputGains.Of(reference, twiceAsFast, 100, 1000).SpeedUp);
        Assert.Throws<ArgumentOutOfRangeException>("nonZeros", () => ThroughputGains.Of(reference, reference, 2, 5));
    }

    private static JsonElement.ArrayEnumerator Golden(string part) => GoldenFile.Read("mod_gate_semantics").GetProperty(part).EnumerateArray();
}
