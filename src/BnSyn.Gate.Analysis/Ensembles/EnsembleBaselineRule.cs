using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Where something is compared over an ensemble, the baseline has its margins and its values for every declared seed.</summary>
internal sealed class EnsembleBaselineRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        if (EnsembleCandidates.Of(scenario.Description, scenario.Description.Backends).Count == 0)
        {
            return [];
        }

        IReadOnlyList<string> missing = baseline.Content.Ensemble is null
            ? ["the ensemble"]
            : [.. EnsemblePairer.Pair(scenario, baseline).SelectMany(ensemble => ensemble.Missing(2)).Distinct(StringComparer.Ordinal)];
        return missing.Count == 0
            ? []
            : [BaselineFinding.Of(EnsembleDiagnostics.EnsembleWithoutBaseline, baseline, [Baseline.EnsembleKey], new(scenario.Description.Name), ("missing", string.Join(", ", missing)))];
    }
}
