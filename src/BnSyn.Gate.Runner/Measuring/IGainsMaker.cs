using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Measures memory, time and energy of what was observed, or knows what came of that.</summary>
internal interface IGainsMaker
{
    /// <summary>Adds them.</summary>
    /// <param name="scenarios">What was observed.</param>
    /// <param name="measured">The same scenarios' runs, in the same order.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>The same with gains.</returns>
    IReadOnlyList<ScenarioMeasurement> Add(IReadOnlyList<PlannedScenario> scenarios, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation);
}
