using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleRuleTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_shifted_beyond_its_margin_is_BNG3018()
    {
        var finding = bench.Find("BNG3018", Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5));

        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Matches(
            @"^near-critical: rate \(single\) is shifted by 0\.\d+, interval \[0\.\d+, 0\.\d+\] Hz, over 24 pairs of seeds, look 1: outside its margin of 0\.2 Hz: a fifth of a hertz; adjusted p = ",
            finding.Message);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Contains("\"rate\"", bench.Baseline.Split('\n')[finding.Location.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_shifted_within_its_margin_is_no_finding() =>
        Assert.DoesNotContain(
            bench.Judge(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.1)).Findings,
            finding => finding.Diagnostic.Code == "BNG3018");

    [Fact]
    public void A_metric_with_a_direction_may_be_better_by_any_amount_and_no_worse_than_its_margin()
    {
        using var directed = EnsembleBench.Create(Directed());

        var less = directed.Judge(Samples.Ensembles.Scenario(description: Directed()).WithEnsemble("rate", (_, value) => value - 3));
        var more = directed.Find("BNG3018", Samples.Ensembles.Scenario(description: Directed()).WithEnsemble("rate", (_, value) => value + 0.5));

        Assert.Equal(Verdict.Passed, less.Verdict);
        Assert.Equal(Outcome.Equivalent, Assert.Single(less.Ensembles).Outcome);
        Assert.Equal("rate", more.Subject!.Observable);
    }

    [Fact]
    public void An_ensemble_that_is_better_than_its_own_baseline_is_BNG3032()
    {
        // The reference itself is compared over the ensemble where a metric can be compared in no other way.
        var description = Directed(ConformanceClass.Ensemble) with { Backends = ["reference"], EnsembleBackends = [] };
        using var directed = new Bench(Of(description, 0));

        var result = directed.Judge(Of(description, -3));

        var finding = Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG3032");
        Assert.StartsWith("near-critical: rate (reference) is better by more than its margin of 1 sd between seeds: even a whole one is nothing: shift -3, interval [", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Effect);
        Assert.Equal(Verdict.Passed, result.Verdict);
    }

    private static ScenarioDescription Directed(ConformanceClass conformance = ConformanceClass.Tolerance) => Samples.Ensembles.Description with
    {
        Invariants = [],
        Metrics =
        [
            Samples.Ensembles.Description.Metrics[0],
            Samples.Ensembles.Description.Metrics[1] with
            {
                Conformance = conformance,
                Direction = MetricDirection.LowerIsBetter,
                Margin = conformance == ConformanceClass.Ensemble ? EquivalenceMargin.OfSpread(1, "even a whole one is nothing") : Samples.Ensembles.Description.Metrics[1].Margin,
            },
            Samples.Ensembles.Description.Metrics[2],
        ],
    };

    private static ScenarioMeasurement Of(ScenarioDescription description, double shift)
    {
        ulong[] seeds = [.. description.Ensemble!.Seeds, .. description.Ensemble.Extension];
        return Sample.Scenario(description) with
        {
            EnsembleRuns = [.. seeds.Select(seed => Samples.Ensembles.Run("reference", seed)).Select(run => run.WithMetric("rate", run.Metrics["rate"] + shift))],
        };
    }
}
