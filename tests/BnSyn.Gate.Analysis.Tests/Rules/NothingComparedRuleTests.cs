using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class NothingComparedRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_scenario_of_which_nothing_is_compared_is_BNG3017()
    {
        File.Delete(bench.BaselineFile);
        var alone = Sample.Scenario(Sample.Description with { Backends = ["reference"] });

        Assert.Equal("near-critical: nothing was compared, so nothing is known", bench.Find("BNG3017", alone).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(alone).Verdict);
    }

    [Fact]
    public void A_run_without_any_scenario_is_BNG3017()
    {
        Assert.Equal(Outcome.Invalid, bench.Find("BNG3017").Effect);
        Assert.Equal(Verdict.Invalid, bench.Judge().Verdict);
    }
}
