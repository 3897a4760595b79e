using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class StaleBaselineRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_baseline_without_a_scenario_is_BNG2002()
    {
        var scenario = Sample.Scenario(Sample.Description with { Name = "sparse" });
        bench.Refresh(Sample.Set(scenario));
        var finding = bench.Find("BNG2002", scenario);

        Assert.Equal("The baseline 'near-critical.json' does not belong to any scenario; scenarios: sparse", finding.Message);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void The_schema_beside_the_baselines_is_no_baseline()
    {
        Assert.True(File.Exists(bench.PathOf("baselines", "baseline.schema.json")));
        Assert.Empty(bench.Judge(Sample.Scenario()).Findings);
    }
}
