using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>What was made wrong on purpose, and what the gate was found to see of it.</summary>
/// <param name="Runs">The runs, one entry per scenario.</param>
/// <param name="Judged">What they show.</param>
internal sealed record MeasuredSensitivity(IReadOnlyList<SensitivityMeasurement> Runs, IReadOnlyList<ScenarioSensitivity> Judged);
