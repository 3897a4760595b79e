using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>No metric of an ensemble is shown to have another distribution.</summary>
internal sealed class EnsembleShapeRule : IEnsembleRule
{
    public IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison) =>
        from metric in comparison.Metrics
        where metric.ShapeP <= EnsembleLevels.DriftPerLookAndFamily
        select EnsembleFinding.Of(EnsembleDiagnostics.EnsembleShapeDrifts, ensemble, comparison, metric, metric.ShapeP);
}
