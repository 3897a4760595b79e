using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Energy;

public sealed class EnergyNewsTests : IDisposable
{
    private readonly Bench bench = new(Joules.Scenario());

    public EnergyNewsTests() => bench.Request = bench.Request with { Energy = EnergyUse.Gate };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Less_energy_is_BNG5008_and_passes()
    {
        var finding = bench.Find("BNG5008", Joules.Scenario(3.9));

        Assert.Equal("near-critical: backend 'accelerated' uses 7.8 J per simulated second; baseline 10 J, 22 % less, margin 20 %", finding.Message);
        Assert.Equal(DiagnosticSeverity.Message, finding.Severity);
        Assert.Equal(Verdict.Passed, bench.Judge(Joules.Scenario(3.9)).Verdict);
    }
}
