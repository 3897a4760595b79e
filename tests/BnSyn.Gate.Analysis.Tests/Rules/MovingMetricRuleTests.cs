using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class MovingMetricRuleTests
{
    [Fact]
    public void A_metric_with_one_value_for_all_seeds_whose_states_differ_is_told_at_a_refresh_as_BNG6009_and_fails_nothing()
    {
        var still = Sample.Scenario().WithRuns(run => run.WithMetric("rate", 5));
        using var bench = new Bench(still);
        Assert.DoesNotContain(bench.Judge(still).Findings, finding => finding.Diagnostic.Code == "BNG6009");
        bench.Request = bench.Request with { RefreshBaselines = true };

        var finding = bench.Find("BNG6009", still);

        Assert.Equal("near-critical: rate gave the same value for all 2 seeds (reference), though their states differ: nothing shows that it observes the physics", finding.Message);
        Assert.Equal((DiagnosticSeverity.Message, null), (finding.Severity, finding.Effect));
        Assert.Equal(Verdict.Passed, bench.Judge(still).Verdict);
    }

    [Fact]
    public void So_is_a_field_or_series_that_is_the_same_for_every_seed()
    {
        var still = Recorded.Scenario().WithRecordings("plate", _ => Recorded.Cells(1));
        using var bench = new Bench(still);
        bench.Request = bench.Request with { RefreshBaselines = true };

        Assert.Contains("near-critical: plate gave the same value for all 2 seeds", bench.Find("BNG6009", still).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exact_metric_may_be_the_same_for_every_seed()
    {
        using var bench = new Bench();
        bench.Request = bench.Request with { RefreshBaselines = true };

        Assert.DoesNotContain(bench.Judge(Sample.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG6009");
    }

    [Fact]
    public void Seeds_that_give_one_state_show_nothing()
    {
        var same = Sample.Scenario().WithRuns(run => run.WithMetric("rate", 5).WithDigest("state", "one state"));
        using var bench = new Bench(same);
        bench.Request = bench.Request with { RefreshBaselines = true };

        Assert.DoesNotContain(bench.Judge(same).Findings, finding => finding.Diagnostic.Code == "BNG6009");
    }
}
