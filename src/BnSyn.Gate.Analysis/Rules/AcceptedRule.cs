using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A baseline was accepted by somebody, not only received from a failing gate.</summary>
internal sealed class AcceptedRule : IBaselineRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline) =>
        from part in Provenances(baseline.Content)
        where part.Provenance.IsReceived
        select BaselineFinding.Of(ReceivedDiagnostics.NotAccepted, baseline, [.. part.Place, Baseline.ProvenanceKey, BaselineProvenance.ReasonKey], new(scenario.Description.Name));

    private static IEnumerable<(string[] Place, BaselineProvenance Provenance)> Provenances(Baseline baseline) =>
        baseline.Classes.Select(block => ((string[])[BaselineClass.KeyOf(block.Key)], block.Value.Provenance)).Prepend(([], baseline.Provenance));
}
