using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class MissingBaselineRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_scenario_without_a_baseline_is_BNG2001()
    {
        File.Delete(bench.BaselineFile);

        Assert.Equal("near-critical: there is no baseline 'near-critical.json'", bench.Find("BNG2001", Sample.Scenario()).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(Sample.Scenario()).Verdict);
    }
}
