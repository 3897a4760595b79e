using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Every metric of an ensemble is shown to be equivalent; one that is not shown to differ is not the same for that.</summary>
internal sealed class EnsembleEvidenceRule : IEnsembleRule
{
    public IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison) =>
        from metric in comparison.Metrics
        where metric.Outcome == Outcome.Inconclusive
        select EnsembleFinding.Of(EnsembleDiagnostics.EnsembleInconclusive, ensemble, comparison, metric, metric.DriftP);
}
