using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What a scenario declares to depend on, compared with what its baseline depended on.</summary>
internal static class ParameterChanges
{
    /// <summary>Each change in words, with the place in the baseline.</summary>
    public static IReadOnlyList<(string Text, string[] Place)> Between(Baseline baseline, ScenarioDescription scenario)
    {
        var now = ParameterHash.ParametersOf(scenario);
        var changes = new List<(string, string[])>();
        foreach (var name in baseline.Parameters.Keys.Union(now.Keys, StringComparer.Ordinal).Order(KeyOrder.Instance))
        {
            var (before, after) = (baseline.Parameters.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (before != after)
            {
                changes.Add(($"{name} {Text(before)} -> {Text(after)}", [Baseline.ParametersKey, name]));
            }
        }

        if (baseline.Steps != scenario.Steps)
        {
            changes.Add(($"{Baseline.StepsKey} {baseline.Steps} -> {scenario.Steps}", [Baseline.StepsKey]));
        }

        if (!baseline.StepSeconds.Equals(scenario.StepSeconds))
        {
            changes.Add(($"{Baseline.StepSecondsKey} {NumberText.Of(baseline.StepSeconds)} -> {NumberText.Of(scenario.StepSeconds)}", [Baseline.StepSecondsKey]));
        }

        return changes;
    }

    private static string Text(BaselineParameter? parameter) =>
        parameter is null ? "(none)" : NumberText.WithUnit(parameter.Value, parameter.Unit);
}
