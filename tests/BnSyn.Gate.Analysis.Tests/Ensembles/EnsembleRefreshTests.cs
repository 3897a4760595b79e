using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleRefreshTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_ensemble_is_filled_by_a_backend_that_is_identical_to_the_reference_and_margins_get_their_size()
    {
        var ensemble = BaselineReader.Read(bench.BaselineFile).Value!.Content.Ensemble!;

        Assert.Equal("accelerated", ensemble.FilledBy);
        Assert.Equal(48, ensemble.Metrics["rate"].Count);
        Assert.Equal(5 + Samples.Ensembles.Noise(1010), ensemble.Metrics["rate"][1010]);
        Assert.Equal(0.2, ensemble.Margins["rate"]);
        Assert.InRange(ensemble.Margins["total_spikes"], 35, 65);
    }

    [Fact]
    public void An_ensemble_backend_has_no_values_per_seed_in_the_baseline() =>
        Assert.Equal(["accelerated", "reference"], BaselineReader.Read(bench.BaselineFile).Value!.Content.Backends.Keys);

    [Fact]
    public void The_same_ensemble_again_keeps_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;

        Assert.Empty(bench.Refresh(Sample.Set(Samples.Ensembles.Scenario(refresh: true))).Changes);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void New_values_of_an_ensemble_are_one_fact_per_metric()
    {
        var scenario = Samples.Ensembles.Scenario(refresh: true);
        var moved = scenario with { EnsembleRuns = [.. scenario.EnsembleRuns.Select(run => run.WithMetric("rate", run.Metrics["rate"] + 1))] };

        Assert.Equal(["near-critical: ensemble of rate: 48 of 48 values"], bench.Refresh(Sample.Set(moved)).Changes);
    }

    [Fact]
    public void A_margin_of_a_spread_that_is_zero_is_BNG2036()
    {
        var scenario = Samples.Ensembles.Scenario(refresh: true);
        Refused("BNG2036", "all 48 seeds give 9000", scenario with { EnsembleRuns = [.. scenario.EnsembleRuns.Select(run => run.WithMetric("total_spikes", 9000))] });
    }

    [Fact]
    public void Too_few_seeds_for_a_margin_are_BNG2037()
    {
        var metrics = Samples.Ensembles.Description.Metrics;
        var narrow = Samples.Ensembles.Description with { Metrics = [metrics[0], metrics[1] with { Margin = EquivalenceMargin.Of(0.001, "very strict") }, metrics[2]] };

        Refused("BNG2037", "48 seeds are too few to show with 90 % power that rate (single) is within its margin of 0.001 Hz", Samples.Ensembles.Scenario(refresh: true, description: narrow));
    }

    /// <summary>What the declaration alone tells costs no run.</summary>
    [Theory]
    [InlineData(ConformanceClass.Tolerance, false, 0.01, true)]
    [InlineData(ConformanceClass.Tolerance, true, 0.01, false)]
    [InlineData(ConformanceClass.Ensemble, true, 0.01, true)]
    [InlineData(ConformanceClass.Ensemble, false, 0.01, true)]
    [InlineData(ConformanceClass.Ensemble, true, 2.0, false)]
    [InlineData(ConformanceClass.Tolerance, false, 2.0, false)]
    public void Too_few_seeds_for_a_share_of_whatever_spread_there_is_are_BNG2037_before_anything_runs(ConformanceClass conformance, bool seedsPair, double share, bool isRefused)
    {
        var description = Samples.Ensembles.Description;
        var metric = description.Metrics[0] with { Conformance = conformance, Margin = EquivalenceMargin.OfSpread(share, "some share") };
        var declared = description with { Metrics = [metric, .. description.Metrics.Skip(1)], Ensemble = description.Ensemble! with { SeedsPair = seedsPair } };

        var refused = BaselineRefresh.RefusedBeforeRuns([declared]);

        Assert.Equal(isRefused ? ["BNG2037"] : [], refused.Select(finding => finding.Diagnostic.Code));
        Assert.All(refused, finding => Assert.Contains("48 seeds are too few to show with 90 % power that total_spikes", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_margin_in_the_metrics_unit_is_judged_by_the_runs()
    {
        var metrics = Samples.Ensembles.Description.Metrics;

        Assert.Empty(BaselineRefresh.RefusedBeforeRuns([Samples.Ensembles.Description with { Metrics = [metrics[0], metrics[1] with { Margin = EquivalenceMargin.Of(0.001, "very strict") }, metrics[2]] }]));
    }

    [Fact]
    public void A_backend_whose_ensemble_drifts_is_BNG2038() =>
        Refused("BNG2038", "BNG3018", Samples.Ensembles.Scenario(refresh: true).WithEnsemble("rate", (_, value) => value + 0.5));

    [Fact]
    public void A_refresh_without_the_whole_ensemble_is_BNG2032() =>
        Refused("BNG2032", "24 seeds of the ensemble of 'single', 48 seeds of the ensemble of 'accelerated'", Samples.Ensembles.Scenario());

    private void Refused(string code, string words, ScenarioMeasurement scenario)
    {
        var before = bench.Baseline;
        var result = bench.Refresh(Sample.Set(scenario));

        Assert.Contains(words, Assert.Single(result.Findings, finding => finding.Diagnostic.Code == code).Message, StringComparison.Ordinal);
        Assert.True(result.IsRefused);
        Assert.Equal(before, bench.Baseline);
    }
}
