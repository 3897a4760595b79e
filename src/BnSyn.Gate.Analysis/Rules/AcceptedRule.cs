using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A baseline was accepted by somebody, not only received from a failing gate.</summary>
internal sealed class AcceptedRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline) => baseline.Content.Provenance.IsReceived
        ? [BaselineFinding.Of(ReceivedDiagnostics.NotAccepted, baseline, ["provenance", "reason"], new(scenario.Description.Name))]
        : [];
}
