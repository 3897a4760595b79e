using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Plans;

public sealed class MeasurementPlanTests
{
    private static readonly GateRequest Everything = GateRequest.Default;

    [Fact]
    public void Runs_go_by_scenario_backend_seed_and_repetition() =>
        Assert.Equal(
            [
                "exploding reference 1 0", "exploding reference 1 1", "exploding reference 2 0", "exploding reference 3 0",
                "exploding accelerated 1 0", "exploding accelerated 1 1", "exploding accelerated 2 0", "exploding accelerated 3 0",
                "oscillator reference 1 0", "oscillator reference 1 1", "oscillator reference 2 0", "oscillator reference 3 0",
                "oscillator accelerated 1 0", "oscillator accelerated 1 1", "oscillator accelerated 2 0", "oscillator accelerated 3 0",
            ],
            Runs(Everything));

    [Fact]
    public void Filters_choose_scenarios_and_backends() =>
        Assert.Equal(
            ["oscillator accelerated 1 0", "oscillator accelerated 1 1", "oscillator accelerated 2 0", "oscillator accelerated 3 0"],
            Runs(Everything with { Scenarios = ["oscillator"], Backends = ["accelerated"] }));

    [Fact]
    public void More_repetitions_of_the_first_seed_run_in_fresh_processes()
    {
        var plan = Plan(Everything with { Scenarios = ["oscillator"], Backends = ["reference"], DeterminismRuns = 4 });

        Assert.Equal(
            [(1ul, 0, RunOrigin.Gate), (1ul, 1, RunOrigin.Gate), (1ul, 2, RunOrigin.FreshProcess), (1ul, 3, RunOrigin.FreshProcess), (2ul, 0, RunOrigin.Gate), (3ul, 0, RunOrigin.Gate)],
            plan.Runs.Select(run => (run.Seed, run.Repetition, run.Origin)));
    }

    [Fact]
    public void Every_number_of_threads_is_repeated_as_often()
    {
        var request = Everything with { Backends = ["reference"], Seeds = [1], DeterminismRuns = 3, DeterminismThreads = [1, 8] };
        var plan = MeasurementPlan.Make([Described(new Flaky()), Described(new Oscillator())], request).Value!;

        Assert.Equal(
            ["flaky 0 0", "flaky 1 0", "flaky 2 1", "flaky 3 1", "flaky 4 8", "flaky 5 8", "oscillator 0 0", "oscillator 1 0", "oscillator 2 0"],
            plan.Runs.Select(run => $"{run.Scenario.Description.Name} {run.Repetition} {run.Threads}"));
    }

    [Fact]
    public void Requested_seeds_replace_the_declared_ones_ascending_and_once() =>
        Assert.Equal(
            ["oscillator reference 2 0", "oscillator reference 2 1", "oscillator reference 9 0"],
            Runs(Everything with { Scenarios = ["oscillator"], Backends = ["reference"], Seeds = [9, 2, 9] }));

    [Fact]
    public void Backends_stay_in_the_scenarios_order_whatever_the_request_says() =>
        Assert.Equal(
            ["reference", "accelerated"],
            Plan(Everything with { Backends = ["accelerated", "reference"] }).Scenarios[0].Backends);

    [Fact]
    public void A_scenario_without_any_of_the_chosen_backends_is_left_out()
    {
        var plan = MeasurementPlan.Make(
            [Described(new Oscillator()), new DescribedScenario(new Oscillator(), new Oscillator().Describe() with { Name = "single", Backends = ["only"] }, typeof(Oscillator).FullName!)],
            Everything with { Backends = ["only"] });

        Assert.Equal("single", Assert.Single(plan.Value!.Scenarios).Description.Name);
    }

    [Fact]
    public void Every_unknown_name_has_a_finding_of_its_own()
    {
        var plan = MeasurementPlan.Make(
            [Described(new Oscillator())],
            Everything with { Scenarios = ["pendulum", "oscillator", "Oscillator"], Backends = ["gpu"] });

        Assert.Null(plan.Value);
        Assert.Equal(["BNG1012", "BNG1012", "BNG1013"], plan.Findings.Select(finding => finding.Diagnostic.Code));
    }

    private static IEnumerable<string> Runs(GateRequest request) => Plan(request).Runs
        .Select(run => $"{run.Scenario.Description.Name} {run.Backend} {run.Seed} {run.Repetition}");

    private static MeasurementPlan Plan(GateRequest request) =>
        MeasurementPlan.Make([Described(new Exploding()), Described(new Oscillator())], request).Value!;

    private static DescribedScenario Described(IPhysicsScenario scenario) => new(scenario, scenario.Describe(), scenario.GetType().FullName!);
}
