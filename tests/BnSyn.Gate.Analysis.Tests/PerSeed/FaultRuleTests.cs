using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Rules;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class FaultRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    private static readonly ScenarioDescription Description = Sample.Description with { ExpectedFault = "PhysicsException" };

    [Fact]
    public void The_expected_fault_at_another_step_is_BNG3015()
    {
        using var error = new Bench(ExpectedFaultRuleTests.Faulty(Description, 7));

        var finding = error.Find("BNG3015", ExpectedFaultRuleTests.Faulty(Description, 8));

        Assert.Equal("near-critical: seed 1 (reference) ended with PhysicsException at step 8, baseline ended with PhysicsException at step 7; the trails of states do not differ", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.EndsWith("near-critical.json", finding.Location!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backend_that_faults_elsewhere_than_the_reference_is_BNG3015()
    {
        var other = ExpectedFaultRuleTests.Faulty(Description, 7).WithRuns(run => run.Backend == "accelerated" ? run with { Fault = new("PhysicsException", "", 6) } : run);

        Assert.Equal(Against.Reference, bench.Find("BNG3015", other).Subject!.Against);
    }
}
