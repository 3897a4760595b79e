using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>No metric of an ensemble is shown to have another distribution.</summary>
internal sealed class EnsembleShapeRule : IEnsembleRule
{
    public IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison) =>
        from metric in comparison.Metrics
        where metric.ShapeP <= EnsembleLevels.DriftPerLookAndFamily
        select EnsembleFinding.Of(PhysicsDiagnostics.EnsembleShapeDrifts, ensemble, comparison, metric, metric.ShapeP);
}
