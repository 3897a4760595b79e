using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Energy;

public sealed class EnergyRuleTests : IDisposable
{
    private readonly Bench bench = new(Joules.Scenario());

    public EnergyRuleTests() => bench.Request = bench.Request with { Energy = EnergyUse.Gate };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void More_energy_than_the_margin_allows_is_BNG5006_and_drift()
    {
        var finding = bench.Find("BNG5006", Joules.Scenario(6.1));

        Assert.Equal("near-critical: backend 'accelerated' uses 12.2 J per simulated second; baseline 10 J, 22 % more, margin 20 %", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Contains("joulesPerSimulatedSecond", File.ReadAllLines(bench.BaselineFile)[finding.Location.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Verdict.Drift, bench.Judge(Joules.Scenario(6.1)).Verdict);
    }

    [Theory]
    [InlineData(5.9)]
    [InlineData(4.1)]
    public void Within_the_margin_it_passes(double joules)
    {
        var result = bench.Judge(Joules.Scenario(joules));

        Assert.Empty(result.Findings);
        Assert.Equal(2, result.Energy.Count);
        Assert.Equal(Verdict.Passed, result.Verdict);
    }

    [Fact]
    public void The_margin_is_the_users()
    {
        bench.Request = bench.Request with { EnergyMargin = 0.5 };

        Assert.Empty(bench.Judge(Joules.Scenario(7.4)).Findings);
        Assert.Contains(bench.Judge(Joules.Scenario(7.6)).Findings, finding => finding.Diagnostic.Code == "BNG5006");
    }

    [Fact]
    public void Energy_gates_on_request_only()
    {
        bench.Request = bench.Request with { Energy = EnergyUse.Report };

        Assert.Empty(bench.Judge(Joules.Scenario(50)).Findings);
    }
}
