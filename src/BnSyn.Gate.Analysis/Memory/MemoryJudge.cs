using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Puts every weight beside the accepted one; a backend that was never weighed for a baseline has none.</summary>
internal static class MemoryJudge
{
    /// <summary>Two results per weighed backend, by scenario.</summary>
    public static IReadOnlyList<MemoryResult> Judge(MeasurementSet measurements, IReadOnlyDictionary<string, LoadedBaseline> baselines) =>
    [
        .. from scenario in measurements.Scenarios
           where baselines.ContainsKey(scenario.Description.Name)
           let accepted = baselines[scenario.Description.Name].Content.Memory
           from weight in scenario.Memory
           where accepted.ContainsKey(weight.Backend)
           from result in Judge(scenario, weight, accepted[weight.Backend], measurements.Machine)
           select result,
    ];

    private static IEnumerable<MemoryResult> Judge(ScenarioMeasurement scenario, MemoryMeasurement weight, BaselineWeight accepted, MachineDescription machine)
    {
        var reason = accepted.WhyNotComparable(scenario, machine);
        MemoryResult Result(MemoryQuantity quantity, long actual, long expected) => new(
            scenario.Description.Name, weight.Backend, quantity, actual, expected,
            reason.Length > 0 ? MemoryDecision.NotComparable : MemoryBand.Decide(actual, expected),
            reason);
        return
        [
            Result(MemoryQuantity.Allocated, weight.AllocatedBytes, accepted.AllocatedBytes),
            Result(MemoryQuantity.Live, weight.LiveBytes, accepted.LiveBytes),
        ];
    }
}
