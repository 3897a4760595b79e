using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>The scenario has the parameters, steps and step length of its baseline.</summary>
internal sealed class ParametersRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline)
    {
        var changes = ParameterChanges.Between(baseline.Content, scenario.Description);
        if (changes.Count > 0)
        {
            yield return BaselineFinding.Of(
                BaselineDiagnostics.ParametersChanged, baseline, changes[0].Place, new(scenario.Description.Name),
                ("changes", string.Join("; ", changes.Select(change => change.Text))));
        }
    }
}
