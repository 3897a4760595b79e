using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Says what a decided comparison of ensembles came to; the decision is one for the whole run and made before.</summary>
internal interface IEnsembleRule
{
    IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison);
}
