using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class RelationRuleTests : IDisposable
{
    private static readonly ScenarioDescription Description = Sample.Description with
    {
        Relations =
        [
            new("rate_of_spikes", [new(0.001, "total_spikes"), new(-1, "rate")], -0.01, 0.01, "a thousand neurons fire for a second"),
            RelationDescription.AtMost("spikes_below_synapses", "total_spikes", "synapses", "there are ten synapses a neuron."),
            RelationDescription.Sum("sum", ["rate", "rate"], "rate", 1000, "only to have one"),
        ],
    };

    private readonly Bench bench = new(Sample.Scenario(Description));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_sum_out_of_bounds_is_BNG3035_with_every_term()
    {
        var finding = bench.Find("BNG3035", Sample.Scenario(Description).WithRuns(run => run.WithMetric("rate", 5.5)));

        Assert.Equal(
            "near-critical: rate_of_spikes of seed 1 (reference) is broken: 0.001 total_spikes (5001) - rate (5.5) = -0.499, outside [-0.01, 0.01]: a thousand neurons fire for a second",
            finding.Message.Replace("-0.49899999999999967", "-0.499", StringComparison.Ordinal));
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_metric_above_the_one_that_bounds_it_is_BNG3035_and_an_equal_one_is_not()
    {
        using var alone = new Bench(Sample.Scenario(Only(1)));

        Assert.Contains(
            "total_spikes (50001) - synapses (50000) = 1, outside [-Infinity, 0]: there are ten synapses a neuron",
            alone.Find("BNG3035", Sample.Scenario(Only(1)).WithRuns(run => run.WithMetric("total_spikes", 50001))).Message.Replace("-\u221e", "-Infinity", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            alone.Judge(Sample.Scenario(Only(1)).WithRuns(run => run.WithMetric("total_spikes", 50000))).Findings, finding => finding.Diagnostic.Code == "BNG3035");
    }

    [Fact]
    public void A_sum_that_overflows_is_broken_and_a_term_that_is_not_finite_is_told_by_its_own_rule()
    {
        var description = Sample.Description with { Relations = [new("large", [new(1e300, "total_spikes"), new(1e300, "synapses")], 0, double.PositiveInfinity, "positive")] };
        using var large = new Bench();
        var scenario = Sample.Scenario(description).WithRuns(run => run.WithMetric("synapses", 1e200));

        Assert.Contains(large.Judge(scenario).Findings, finding => finding.Diagnostic.Code == "BNG3035");
        Assert.DoesNotContain(
            bench.Judge(Sample.Scenario(Description).WithRuns(run => run.WithMetric("rate", double.NaN))).Findings, finding => finding.Diagnostic.Code == "BNG3035");
    }

    [Fact]
    public void No_refresh_overrides_it() =>
        Assert.True(bench.Refresh(Sample.Set(Sample.Scenario(Description).WithRuns(run => run.WithMetric("rate", 5.5)))).IsRefused);

    private static ScenarioDescription Only(int relation) => Description with { Relations = [Description.Relations[relation]] };
}
