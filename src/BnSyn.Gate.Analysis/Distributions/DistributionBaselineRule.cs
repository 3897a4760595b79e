using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>Scenario and baseline have the same distributions, compared in the same way, and the baseline has samples of every seed.</summary>
internal sealed class DistributionBaselineRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        var accepted = baseline.Content.Distributions;
        foreach (var distribution in scenario.Description.Distributions)
        {
            if (!accepted.TryGetValue(distribution.Name, out var expected))
            {
                yield return Of(DistributionDiagnostics.WithoutBaseline, baseline, scenario, distribution.Name, ("missing", "no samples of it"));
                continue;
            }

            if (BaselineDistribution.Describe(distribution) is var declared && declared != expected.Describe())
            {
                yield return Of(DistributionDiagnostics.DeclaredOtherwise, baseline, scenario, distribution.Name, ("actual", declared), ("expected", expected.Describe()));
            }

            // A seed that the baseline does not know at all has a rule of its own.
            var missing = scenario.Seeds.Where(seed => baseline.Content.Seeds.Contains(seed) && !expected.Runs.ContainsKey(seed)).ToList();
            if (missing.Count > 0)
            {
                yield return Of(DistributionDiagnostics.WithoutBaseline, baseline, scenario, distribution.Name, ("missing", $"no samples of seed {string.Join(", ", missing)}"));
            }
        }

        foreach (var name in accepted.Keys.Where(name => !scenario.Description.Distributions.Any(distribution => distribution.Name == name)))
        {
            yield return Of(DistributionDiagnostics.DeclaredOtherwise, baseline, scenario, name, ("actual", "not declared"), ("expected", accepted[name].Describe()));
        }
    }

    private static Finding Of(Diagnostic diagnostic, LoadedBaseline baseline, ScenarioMeasurement scenario, string name, params (string Name, string Value)[] arguments) =>
        BaselineFinding.Of(diagnostic, baseline, [Baseline.DistributionsKey, name], new(scenario.Description.Name) { Observable = name }, arguments);
}
