using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class UnpairedSeedRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_declared_seed_that_the_baseline_lacks_is_BNG2016()
    {
        var finding = bench.Find("BNG2016", Sample.Scenario(Sample.Description with { Seeds = [1, 7, 42] }));

        Assert.Equal("near-critical: the scenario declares seed 7, the baseline has 1, 42", finding.Message);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void A_seed_that_the_scenario_no_longer_declares_is_BNG2017() =>
        Assert.Equal(42UL, bench.Find("BNG2017", Sample.Scenario(Sample.Description with { Seeds = [1] })).Subject!.Seed);

    [Fact]
    public void A_seed_that_was_only_requested_is_BNG2024_and_compared_with_the_reference()
    {
        var more = Sample.Scenario(Sample.Description with { Seeds = [1, 7, 42] }) with { Description = Sample.Description };
        var result = bench.Judge(more);

        Assert.Null(bench.Find("BNG2024", more).Effect);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(Against.Reference, Assert.Single(result.Comparisons, comparison => comparison.Seed == 7).Against);
    }
}
