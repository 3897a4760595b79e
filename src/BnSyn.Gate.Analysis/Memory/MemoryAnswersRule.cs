using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Memory that would be told of is the same in a fresh process.</summary>
internal sealed class MemoryAnswersRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) => [.. Constructions(gate), .. Steps(gate)];

    private static IEnumerable<Finding> Constructions(GateCase gate) =>
        from result in gate.Memory
        where result.Decision == MemoryDecision.TwoAnswers
        select Finding.Of(
            MemoryDiagnostics.TwoAnswersOfMemory,
            ("first", $"{NumberText.Of(result.Actual)} B {MemoryFinding.Quantity(result)}"), ("second", result.Reason)) with
        {
            Subject = new(result.Scenario) { Backend = result.Backend },
        };

    private static IEnumerable<Finding> Steps(GateCase gate) =>
        from scenario in gate.Measurements.Scenarios
        from backend in AllocatingSteps.Of(scenario)
        where backend.OtherAnswer.Length > 0
        select Finding.Of(
            MemoryDiagnostics.TwoAnswersOfMemory,
            ("first", $"{NumberText.Of((long)backend.Rounds)} of {NumberText.Of((long)backend.AllRounds)} timed stretches of its steps allocate"),
            ("second", backend.OtherAnswer)) with
        {
            Subject = new(scenario.Description.Name) { Backend = backend.Backend },
        };
}
