using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The metrics of an ensemble are not shown to have another joint distribution.</summary>
internal sealed class JointDistributionRule : IEnsembleRule
{
    public IEnumerable<Finding> Judge(EnsembleCase ensemble, EnsembleComparison comparison)
    {
        if (comparison.Joint is { P: <= EnsembleLevels.DriftPerLookAndFamily } joint)
        {
            yield return Finding.Of(
                EnsembleDiagnostics.EnsembleJointDrifts,
                ("seeds", EnsembleFinding.Seeds(comparison)),
                ("metrics", NumberText.Of((long)comparison.Metrics.Count)),
                ("distance", NumberText.Rounded(joint.Distance, 3)),
                ("p", NumberText.Rounded(joint.P, 2))) with
            {
                Subject = new(ensemble.Scenario.Name) { Backend = ensemble.Backend },
                Location = ensemble.Locate([]),
            };
        }
    }
}
