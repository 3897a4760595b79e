using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class ExpectedFaultRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    private static readonly ScenarioDescription Description = Sample.Description with { ExpectedFault = "PhysicsException" };

    [Fact]
    public void An_expected_fault_that_no_run_raises_is_BNG3014()
    {
        var finding = bench.Find("BNG3014", Sample.Scenario(Description));

        Assert.Equal("near-critical: seed 1 (reference) ran all of its 200 steps, but must end with PhysicsException", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_fault_of_another_kind_is_BNG3014() =>
        Assert.Contains("ended with OverflowException", bench.Find("BNG3014", Sample.Scenario(Description).WithRuns(run => run with { Fault = new("OverflowException", "", 7) })).Message, StringComparison.Ordinal);

    [Fact]
    public void The_expected_fault_is_no_finding()
    {
        using var error = new Bench(Faulty(Description, 7));

        Assert.Empty(error.Judge(Faulty(Description, 7)).Findings);
    }

    internal static Analysis.Measurements.ScenarioMeasurement Faulty(ScenarioDescription description, int step) =>
        Sample.Scenario(description).WithRuns(run => run with { Fault = new("PhysicsException", "V", step), CompletedSteps = step });
}
