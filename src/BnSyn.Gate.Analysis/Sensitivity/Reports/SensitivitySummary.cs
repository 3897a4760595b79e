namespace BnSyn.Gate.Analysis.Sensitivity.Reports;

/// <summary>A sensitivity in one sentence.</summary>
public static class SensitivitySummary
{
    /// <summary>Counts what was seen.</summary>
    /// <param name="scenarios">What was judged.</param>
    /// <returns>The sentence, without a full stop.</returns>
    public static string Of(IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var largest = scenarios.SelectMany(scenario => scenario.Curves).Select(curve => curve.Largest).ToList();
        var gates = scenarios.SelectMany(scenario => scenario.FalseAlarms).ToList();
        return $"{largest.Sum(point => point.Detected)} of {largest.Sum(point => point.Runs)} comparisons see the largest perturbations of {scenarios.Count} scenarios, "
            + $"{gates.Sum(entry => entry.Alarms)} of {gates.Sum(entry => entry.Gates)} gates on unchanged physics alarm";
    }
}
