using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Mutants.Trying;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Mutants;

public sealed class TrialJudgeTests
{
    [Fact]
    public void A_description_that_the_gate_would_refuse_does_not_pass()
    {
        var request = GateRequest.Default with { ScenarioAssembly = typeof(Oscillator).Assembly.Location, BaselineDirectory = "none", Scenarios = ["oscillator"], MeasureGains = false };
        var catalog = ScenarioCatalog.Load(BuiltEngine.Of(request)).Value!;
        var scenario = TrialScenario.Of(MeasurementPlan.Make(catalog.Scenarios, request).Value!)[0];
        var judge = new TrialJudge(request, catalog.Engine, MachineProbe.Describe(request.InstructionSet));

        Assert.Contains("it has 0 steps", judge.Judge(scenario, scenario.Scenario.Description with { Steps = 0 }, [], []), StringComparison.Ordinal);
        Assert.DoesNotContain("steps", judge.Judge(scenario, scenario.Scenario.Description, [], []), StringComparison.Ordinal);
    }
}
