using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>
/// Puts measured memory beside the accepted one; a backend without an accepted one is not judged. Equality is proof: where and with
/// which runtime was measured matters only where a figure differs.
/// </summary>
internal static class MemoryJudge
{
    /// <summary>Judges a run.</summary>
    /// <param name="scenarios">What was measured.</param>
    /// <param name="machine">The machine that measured.</param>
    /// <param name="baselines">What was accepted, by scenario.</param>
    /// <returns>Two results per backend, by scenario.</returns>
    public static IReadOnlyList<MemoryResult> Judge(
        IReadOnlyList<ScenarioMeasurement> scenarios, MachineDescription machine, IReadOnlyDictionary<string, LoadedBaseline> baselines) =>
    [
        .. from scenario in scenarios
           where baselines.ContainsKey(scenario.Description.Name)
           let accepted = baselines[scenario.Description.Name].Content.Memory
           from memory in scenario.Memory
           where accepted.ContainsKey(memory.Backend)
           from result in Judge(scenario, memory, accepted[memory.Backend], machine)
           select result,
    ];

    private static IEnumerable<MemoryResult> Judge(ScenarioMeasurement scenario, MemoryMeasurement memory, BaselineMemory accepted, MachineDescription machine)
    {
        MemoryResult Result(MemoryQuantity quantity, long actual, long expected, Func<MemoryRepetition, long> again)
        {
            var decision = MemoryBand.Decide(actual, expected);
            var reason = accepted.IsOfAnotherSeed(scenario.Seeds) ? OtherSeed(scenario, accepted)
                : decision == MemoryDecision.Same ? ""
                : OtherPlace(machine, accepted);
            if (reason.Length == 0 && decision == MemoryDecision.More && OtherAnswer(scenario, memory.Backend, actual, expected, again) is { } other)
            {
                return new(scenario.Description.Name, memory.Backend, quantity, actual, expected, MemoryDecision.TwoAnswers, other);
            }

            return new(
                scenario.Description.Name, memory.Backend, quantity, actual, expected, reason.Length > 0 ? MemoryDecision.NotComparable : decision, reason);
        }

        return
        [
            Result(MemoryQuantity.Allocated, memory.AllocatedBytes, accepted.AllocatedBytes, again => again.AllocatedBytes),
            Result(MemoryQuantity.Live, memory.LiveBytes, accepted.LiveBytes, again => again.LiveBytes),
        ];
    }

    private static string? OtherAnswer(ScenarioMeasurement scenario, string backend, long actual, long expected, Func<MemoryRepetition, long> again)
    {
        // Just above the tolerance a figure is within it of what is just below.
        bool IsOther(long bytes) => MemoryBand.Decide(bytes, actual) != MemoryDecision.Same || MemoryBand.Decide(bytes, expected) != MemoryDecision.More;
        return scenario.MemoryRepetitions
            .FirstOrDefault(repetition => repetition.Backend == backend && (repetition.Problem.Length > 0 || IsOther(again(repetition)))) is { } other
            ? other.Problem.Length > 0 ? other.Problem : $"{NumberText.Of(again(other))} B"
            : null;
    }

    private static string OtherSeed(ScenarioMeasurement scenario, BaselineMemory accepted) =>
        $"seed {NumberText.Of(accepted.Seed)} then, {string.Join("", scenario.Seeds.Take(1).Select(seed => $"seed {NumberText.Of(seed)}"))} now";

    private static string OtherPlace(MachineDescription machine, BaselineMemory accepted) =>
        accepted.Runtime != machine.Runtime ? $"{accepted.Runtime} then, {machine.Runtime} now"
        : accepted.EnvironmentClass != machine.EnvironmentClass ? $"{accepted.EnvironmentClass} then, {machine.EnvironmentClass} now"
        : "";
}
