using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>The baseline has the seeds that the scenario declares; further ones may be requested, and then say that they have none.</summary>
internal sealed class UnpairedSeedRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        var valid = string.Join(", ", baseline.Content.Seeds);
        foreach (var seed in scenario.Description.Seeds.Union(scenario.Seeds).Except(baseline.Content.Seeds))
        {
            var isDeclared = scenario.Description.Seeds.Contains(seed);
            yield return BaselineFinding.Of(
                isDeclared ? BaselineDiagnostics.SeedWithoutBaseline : BaselineDiagnostics.RequestedSeedWithoutBaseline,
                baseline, [Baseline.SeedsKey], new(scenario.Description.Name) { Seed = seed }, ("valid", valid));
        }

        foreach (var seed in baseline.Content.Seeds.Except(scenario.Description.Seeds))
        {
            yield return BaselineFinding.Of(BaselineDiagnostics.StaleSeed, baseline, [Baseline.SeedsKey], new(scenario.Description.Name) { Seed = seed });
        }
    }
}
