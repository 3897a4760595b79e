using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Says what a decided comparison of ensembles came to; the decision is one for the whole run and made before.</summary>
internal interface IEnsembleRule
{
    IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison);
}
