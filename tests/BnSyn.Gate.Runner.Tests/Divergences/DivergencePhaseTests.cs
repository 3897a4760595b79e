using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Divergences;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Divergences;

/// <summary>Whatever goes wrong while two runs are made again costs the quantity and never the verdict.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class DivergencePhaseTests
{
    private static readonly GateRequest Request = GateRequest.Default with { ScenarioAssembly = typeof(Departing).Assembly.Location, BaselineDirectory = "/none" };

    [Fact]
    public void The_quantity_is_found_by_making_both_runs_again()
    {
        var difference = Look(Request, TimeSpan.FromMinutes(10));

        Assert.Equal("", difference.Problem);
        Assert.Equal((Departing.FirstStep, "motion[0]", 1UL), (difference.Step, difference.Place, difference.Ulps));
    }

    [Fact]
    public void A_budget_that_is_used_up_costs_the_quantity_alone() =>
        Assert.Equal("PhysicsGateTimeBudget left no time to make both runs again", Look(Request, TimeSpan.Zero).Problem);

    [Fact]
    public void A_budget_that_ends_meanwhile_costs_the_quantity_alone() =>
        Assert.Equal("PhysicsGateTimeBudget left no time to make both runs again", Look(Request, TimeSpan.FromMilliseconds(50)).Problem);

    [Fact]
    public void An_engine_that_is_gone_costs_the_quantity_alone() =>
        Assert.Contains("does not exist", Look(Request with { ScenarioAssembly = "/none.dll" }, TimeSpan.FromMinutes(10)).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_gate_that_is_cancelled_meanwhile_gives_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Look(Request, TimeSpan.FromMinutes(10), cancelled.Token));
    }

    private static StateDifference Look(GateRequest request, TimeSpan budget, CancellationToken cancellation = default)
    {
        var set = new MeasurementSet
        {
            GateVersion = "0",
            MeasuredAt = "",
            Commit = "",
            Engine = new("", "", IsOptimized: true),
            Machine = MachineProbe.Describe(request.InstructionSet),
            Scenarios = [Measured()],
        };
        var phase = new DivergencePhase(request, LoadedBaselines.Load(request.BaselineDirectory, []), other: null, commit: "", new TimeLeft(budget), new Progress<string>());
        return Assert.Single(Assert.Single(phase.Add(set, cancellation).Scenarios).StateDifferences);
    }

    private static ScenarioMeasurement Measured()
    {
        var scenario = Planned.Whole(new Departing());
        return new()
        {
            Description = scenario.Description,
            Backends = scenario.Backends,
            Seeds = [1],
            Runs = [.. scenario.Backends.SelectMany(backend => Enumerable.Range(0, 2).Select(repetition => ObservedRun.Make(new(scenario, backend, 1, repetition), () => { }, CancellationToken.None)))],
        };
    }
}
