using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Steps of a backend that is declared free of allocations allocate nothing, but for what happens once.</summary>
/// <remarks>
/// Rounds are stretches of one run, one after the other. What a runtime or an engine makes once, when code is first reached (a
/// static table, a buffer's first use), falls into one round; so the round that allocated most is left out, and whatever
/// allocates in two rounds is found. The smallest of the rounds would be blind to steps that allocate only now and then.
/// </remarks>
internal static class AllocationFreeRule
{
    /// <summary>Steps that allocate, and do so in a fresh process as well.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyList<ScenarioMeasurement> scenarios) =>
        from scenario in scenarios
        from backend in AllocatingSteps.Of(scenario)
        where backend.OtherAnswer.Length == 0
        select Of(scenario, backend);

    /// <summary>Steps that allocate, and do not in a fresh process.</summary>
    public static IEnumerable<Finding> FindTwoAnswers(IReadOnlyList<ScenarioMeasurement> scenarios) =>
        from scenario in scenarios
        from backend in AllocatingSteps.Of(scenario)
        where backend.OtherAnswer.Length > 0
        select Finding.Of(
            MemoryDiagnostics.TwoAnswersOfMemory,
            ("first", $"{NumberText.Of((long)backend.Rounds)} of {NumberText.Of((long)backend.AllRounds)} timed stretches of its steps allocate"),
            ("second", backend.OtherAnswer)) with
        {
            Subject = new(scenario.Description.Name) { Backend = backend.Backend },
        };

    private static Finding Of(ScenarioMeasurement scenario, AllocatingSteps backend) => Finding.Of(
        MemoryDiagnostics.AllocatingSteps,
        ("actual", NumberText.Of(backend.Bytes)),
        ("steps", NumberText.Of((long)backend.Steps)),
        ("rounds", NumberText.Of((long)backend.Rounds)),
        ("all", NumberText.Of((long)backend.AllRounds))) with
    {
        Subject = new(scenario.Description.Name) { Backend = backend.Backend },
    };
}
