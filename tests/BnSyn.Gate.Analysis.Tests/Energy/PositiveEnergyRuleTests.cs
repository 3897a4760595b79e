using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Energy;

public sealed class PositiveEnergyRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void An_energy_of_nothing_is_BNG5001(double joules)
    {
        var finding = bench.Find("BNG5001", Sample.Scenario() with { Energy = [new("reference", joules, 1, 1, 1, "")] });

        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void An_energy_that_was_not_measured_is_no_finding() =>
        Assert.Empty(bench.Judge(Sample.Scenario() with { Energy = [new("reference", null, null, 1, 1, "no counter")] }).Findings);
}
