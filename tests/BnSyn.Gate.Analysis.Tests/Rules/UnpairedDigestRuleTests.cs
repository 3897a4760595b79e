using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class UnpairedDigestRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_digest_that_the_baseline_lacks_is_BNG2020() =>
        Assert.Equal(
            "near-critical: seed 1 (reference) has the digest 'weights', the baseline has raster, state",
            bench.Find("BNG2020", Sample.Scenario().WithRuns(run => run.WithDigest("weights", "w"))).Message);

    [Fact]
    public void A_digest_that_the_run_no_longer_gives_is_BNG2021()
    {
        var finding = bench.Find("BNG2021", Sample.Scenario().WithRuns(run => run with { Digests = new() { ["raster"] = run.Digests["raster"] } }));

        Assert.Equal("state", finding.Subject!.Observable);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void A_state_at_the_end_of_a_run_that_should_have_ended_early_is_no_BNG2020_but_drift()
    {
        using var own = new Bench();
        var early = Regimes.ErrorPath with { Name = Sample.Name };
        own.Refresh(Sample.Set(Sample.Scenario(early).WithRuns(run => run.WithoutState() with { Fault = new(early.ExpectedFault!, "V = -101.5 mV", 7), CompletedSteps = 7 })));

        var ended = own.Judge(Sample.Scenario(early));

        Assert.Equal(Verdict.Drift, ended.Verdict);
        Assert.DoesNotContain(ended.Findings, finding => finding.Diagnostic.Code == "BNG2020");
    }

    [Fact]
    public void Digests_that_were_deleted_from_the_baseline_are_BNG2020()
    {
        var start = bench.Baseline.IndexOf("      \"digests\"", StringComparison.Ordinal);
        bench.Edit(text => text.Remove(start, text.IndexOf("      \"faults\"", StringComparison.Ordinal) - start));

        Assert.EndsWith("has the digest 'raster', the baseline has none", bench.Find("BNG2020", Sample.Scenario()).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, bench.Judge(Sample.Scenario()).Verdict);
    }

    [Fact]
    public void Digests_of_one_seed_that_were_deleted_from_the_baseline_are_BNG2020()
    {
        var start = bench.Baseline.IndexOf("        \"1\": {\n          \"raster\"", StringComparison.Ordinal);
        bench.Edit(text => text.Remove(start, text.IndexOf("        \"42\"", start, StringComparison.Ordinal) - start));

        Assert.Equal(1UL, bench.Find("BNG2020", Sample.Scenario()).Subject!.Seed);
    }
}
