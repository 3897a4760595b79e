using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class TimedFaultRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_engine_that_fails_only_while_it_is_timed_is_BNG3022_and_proves_nothing()
    {
        var scenario = Sample.Scenario() with { TimedFault = new("PhysicsException", "V = 101 mV", -1) };
        var finding = bench.Find("BNG3022", scenario);

        Assert.Equal("near-critical: PhysicsException while memory or time was measured, although no observed run ended in this way: V = 101 mV", finding.Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
        Assert.Equal(Verdict.Passed, bench.Judge(Sample.Scenario()).Verdict);
    }
}
