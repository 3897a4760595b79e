using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class UnexpectedFaultRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_fault_where_none_is_expected_is_BNG3010()
    {
        var finding = bench.Find("BNG3010", Sample.Scenario().WithRuns(run => run with { Fault = new("PhysicsException", "V = 101 mV", 7) }));

        Assert.Equal("near-critical: seed 1 (reference) ended in step 8 with PhysicsException: V = 101 mV", finding.Message);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void What_is_known_of_the_fault_is_told_in_the_line_of_BNG3010()
    {
        var fault = new FaultMeasurement("TypeInitializationException", "The type initializer threw", -1)
        {
            Place = "while it was built",
            Cause = "DivideByZeroException: Attempted to divide by zero.",
            Frame = "Engine.Table..cctor in Table.cs:line 12",
            Trace = "the whole",
        };

        var finding = bench.Find("BNG3010", Sample.Scenario().WithRuns(run => run with { Fault = fault }));

        Assert.Equal(
            "near-critical: seed 1 (reference) ended while it was built with TypeInitializationException: caused by DivideByZeroException: Attempted to divide by zero, at Engine.Table..cctor in Table.cs:line 12",
            finding.Message);
        Assert.Equal("the whole", finding.Trace);
    }

    [Theory]
    [InlineData("BNG9007", FaultMeasurement.ProcessNotStarted)]
    [InlineData("BNG9008", FaultMeasurement.ProcessEnded)]
    [InlineData("BNG9009", FaultMeasurement.ProcessSilent)]
    [InlineData("BNG9010", FaultMeasurement.ProcessOfOtherVersion)]
    [InlineData("BNG9011", FaultMeasurement.ProcessGarbled)]
    [InlineData("BNG9012", FaultMeasurement.ProcessLeftRunning)]
    public void What_the_process_of_a_backend_does_has_a_code_of_its_own_and_is_never_the_fault_that_is_expected(string code, string kind)
    {
        var expected = Sample.Description with { ExpectedFault = kind };

        var finding = bench.Find(code, Sample.Scenario(expected).WithRuns(run => run with { Fault = new(kind, "it did something", -1) { Place = "in step 8 of 200" } }));

        Assert.Equal("near-critical: seed 1 (reference) ended in step 8 of 200: it did something", finding.Message);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void A_simulation_that_cannot_be_built_is_BNG3010_even_where_a_fault_is_expected()
    {
        var expected = Sample.Description with { ExpectedFault = "PhysicsException" };

        Assert.Equal(Outcome.Invalid, bench.Find("BNG3010", Sample.Scenario(expected).WithRuns(run => run with { Fault = new("PhysicsException", "", -1) })).Effect);
    }

    [Fact]
    public void Nothing_that_follows_from_a_fault_is_told_beside_BNG3010()
    {
        var ended = Sample.Scenario().WithRuns(run => run with
        {
            Fault = new("PhysicsException", "V = 101 mV", 7),
            CompletedSteps = 7,
            Metrics = new() { ["total_spikes"] = 0, ["rate"] = 200 },
            Digests = [],
            Trail = run.Trail[..8],
        });

        var result = bench.Judge(ended);

        Assert.All(result.Findings, finding => Assert.Equal("BNG3010", finding.Diagnostic.Code));
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Invalid, comparison.Outcome));
    }
}
