using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Divergences;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Divergences;

/// <summary>What another commit's run did over time is for pictures: where it cannot be made there is none, and nothing else changes.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class BaseRunsTests
{
    private static readonly GateRequest Request = GateRequest.Default with { ScenarioAssembly = typeof(Cooling).Assembly.Location };

    [Fact]
    public void The_run_of_the_other_commit_is_made_where_the_reference_left_its_baseline()
    {
        var scenario = Add(BuiltEngine.Of(Request), Against.Baseline);

        Assert.Equal((2UL, "0123abc", 200), (scenario.BaseCourses!.Seed, scenario.BaseCourses.Commit, scenario.BaseCourses.CompletedSteps));
        var temperature = scenario.BaseCourses.Courses.Values[0];
        Assert.Equal(("temperature", 201, 402.0), (temperature.Name, temperature.Numbers().Length, temperature.Numbers()[0]));
    }

    [Fact]
    public void A_backend_that_left_the_reference_needs_no_other_commit() => Assert.Null(Add(BuiltEngine.Of(Request), Against.Reference).BaseCourses);

    [Fact]
    public void An_engine_that_is_gone_costs_the_picture_alone() => Assert.Null(Add(new("/none.dll", []), Against.Baseline).BaseCourses);

    private static ScenarioMeasurement Add(BuiltEngine other, Against against)
    {
        var scenario = Planned.Whole(new Cooling());
        ScenarioMeasurement measured = new() { Description = scenario.Description, Backends = scenario.Backends, Seeds = [1, 2], Runs = [] };
        return Assert.Single(new BaseRuns(Request, other, "0123abc", new Progress<string>()).Add([measured], [new("cooling", "reference", against, 2, 5)], CancellationToken.None));
    }
}
