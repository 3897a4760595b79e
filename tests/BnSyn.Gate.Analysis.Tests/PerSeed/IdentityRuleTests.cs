using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class IdentityRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    private static readonly Analysis.Measurements.ScenarioMeasurement OtherBits = Sample.Scenario().WithRuns(run => run.WithDigest("state", "other").WithTrailFrom(0));

    [Fact]
    public void Other_bits_within_every_tolerance_are_BNG3016_a_warning()
    {
        var finding = bench.Find("BNG3016", OtherBits);

        Assert.Equal("near-critical: seed 1 (reference) differs from the baseline in its bits, but every value is within its tolerance; first diverging step 0 (the built state)", finding.Message);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal(Verdict.Passed, bench.Judge(OtherBits).Verdict);
        Assert.All(bench.Judge(OtherBits).Comparisons.Where(comparison => comparison.Against == Against.Baseline), comparison => Assert.Equal(Outcome.Equivalent, comparison.Outcome));
    }

    [Fact]
    public void Other_bits_are_BNG3016_an_error_where_identity_is_required()
    {
        bench.Request = bench.Request with { Require = RequiredOutcome.Identical };

        Assert.Equal(DiagnosticSeverity.Error, bench.Find("BNG3016", OtherBits).Severity);
        Assert.Equal(Verdict.Drift, bench.Judge(OtherBits).Verdict);
    }

    [Fact]
    public void A_backend_that_only_ensembles_compare_may_have_other_bits_where_identity_is_required()
    {
        using var accepted = new Bench(Samples.Ensembles.Scenario(refresh: true));
        accepted.Request = accepted.Request with { Require = RequiredOutcome.Identical };
        var otherBits = Samples.Ensembles.Scenario().WithRuns(run =>
            run.Backend == Samples.Ensembles.Backend ? run.WithDigest("raster", "other").WithDigest("state", "other").WithTrailFrom(0) : run);

        var result = accepted.Judge(otherBits);

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3016");
    }

    [Fact]
    public void A_trail_alone_that_differs_is_BNG3016() =>
        Assert.Contains("first diverging step 199", bench.Find("BNG3016", Sample.Scenario().WithRuns(run => run.WithTrailFrom(199))).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_any_digest_the_bits_of_the_metrics_decide()
    {
        var bare = Sample.Scenario(Sample.Description with { Digests = [] }).WithRuns(run => run with { Digests = [], Trail = [] });
        using var accepted = new Bench(bare);

        Assert.Empty(accepted.Judge(bare).Findings);
        Assert.EndsWith(
            "first diverging step unknown: no trail",
            accepted.Find("BNG3016", bare.WithRuns(run => run.WithMetric("rate", Math.BitIncrement(run.Metrics["rate"])))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_reported_no_metric_is_BNG3006_and_not_within_its_tolerance()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run with { Metrics = [], Digests = new() { ["state"] = run.Digests["state"] } }));

        Assert.All(result.Findings, finding => Assert.Contains(finding.Diagnostic.Code, new[] { "BNG3006", "BNG3017" }));
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }
}
