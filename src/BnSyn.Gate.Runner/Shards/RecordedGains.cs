using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>Knows the gains that shards have measured.</summary>
/// <param name="recorded">What they have of each scenario, by its name.</param>
internal sealed class RecordedGains(IReadOnlyDictionary<string, ScenarioMeasurement> recorded) : IGainsMaker
{
    /// <inheritdoc/>
    public IReadOnlyList<ScenarioMeasurement> Add(IReadOnlyList<PlannedScenario> scenarios, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation) =>
        [.. measured.Select(scenario => recorded.TryGetValue(scenario.Description.Name, out var gains) && GainsMaker.CanBeBuilt(scenario) ? With(scenario, gains) : scenario)];

    private static ScenarioMeasurement With(ScenarioMeasurement scenario, ScenarioMeasurement gains) => scenario with
    {
        Memory = gains.Memory,
        Timings = gains.Timings,
        TimedCounts = gains.TimedCounts,
        TimedStates = gains.TimedStates,
        TimedFault = gains.TimedFault,
        Energy = gains.Energy,
    };
}
