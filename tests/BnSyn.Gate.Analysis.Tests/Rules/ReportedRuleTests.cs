using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class ReportedRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_that_no_run_reports_is_BNG3006()
    {
        var finding = bench.Find("BNG3006", Sample.Scenario().WithRuns(run =>
        {
            var metrics = new SortedDictionary<string, double>(run.Metrics);
            metrics.Remove("rate");
            return run with { Metrics = metrics };
        }));

        Assert.Equal("rate", finding.Subject!.Observable);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void Of_a_run_that_reports_no_metric_it_is_not_said_that_everything_is_within_its_tolerance_BNG3006()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => (run with { Metrics = [] }).WithDigest("state", "other").WithTrailFrom(3)));

        Assert.Equal(["BNG3006", "BNG3017"], result.Findings.Select(finding => finding.Diagnostic.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }

    [Fact]
    public void A_digest_that_no_run_reports_is_BNG3006() =>
        Assert.Contains("digest 'raster'", bench.Find("BNG3006", Sample.Scenario().WithRuns(run => run with { Digests = [] })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_reported_twice_or_undeclared_is_BNG3007() =>
        Assert.Contains("'sigma'", bench.Find("BNG3007", Sample.Scenario().WithRuns(run => run with { Misreported = ["sigma"] })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_planned_run_that_is_not_there_is_BNG3008()
    {
        var whole = Sample.Scenario();
        var finding = bench.Find("BNG3008", whole with { Runs = [.. whole.Runs.Where(run => run is not { Backend: "accelerated", Seed: 42 })] });

        Assert.Equal("near-critical: seed 42 (accelerated) was planned and not run", finding.Message);
    }

    [Fact]
    public void A_run_that_stops_early_without_a_fault_is_BNG3008() =>
        Assert.Contains("ended after 150 of 200 steps", bench.Find("BNG3008", Sample.Scenario().WithRuns(run => run with { CompletedSteps = 150 })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_run_with_an_unexpected_fault_does_not_report_is_not_said_again()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run with { Fault = new("PhysicsException", "V", 3), CompletedSteps = 3, Metrics = [] }));

        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code is "BNG3006" or "BNG3008");
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }
}
