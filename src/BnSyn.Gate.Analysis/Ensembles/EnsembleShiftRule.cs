using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>No metric of an ensemble is shown to be shifted beyond its margin.</summary>
internal sealed class EnsembleShiftRule : IEnsembleRule
{
    public IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison) =>
        from metric in comparison.Metrics
        where metric.DriftP <= EnsembleLevels.DriftPerLookAndFamily
        select EnsembleFinding.Of(EnsembleDiagnostics.EnsembleDrifts, ensemble, comparison, metric, metric.DriftP);
}
