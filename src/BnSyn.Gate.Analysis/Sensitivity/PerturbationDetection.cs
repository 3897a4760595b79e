using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>What one comparison with changed physics told.</summary>
/// <param name="Tier">The tier that compared.</param>
/// <param name="Perturbation">What was changed.</param>
/// <param name="Size">By how much.</param>
/// <param name="Alarms">Whether the gate says so.</param>
/// <param name="HasOtherBits">Whether anything differs at all.</param>
/// <param name="Observables">The metrics, digests, series, fields and distributions that told it.</param>
internal sealed record PerturbationDetection(
    string Tier, string Perturbation, double Size, bool Alarms, bool HasOtherBits, IReadOnlyList<string> Observables)
{
    /// <summary>Compares one run with the unchanged run of its seed.</summary>
    public static PerturbationDetection Of(PerturbedRun run, RunPair pair)
    {
        var (_, comparison, findings) = PairJudge.Judge(pair);
        return new(
            ExactTier.TierName,
            run.Perturbation,
            run.Size,
            FalseAlarmCount.Alarms(comparison.Outcome),
            pair.Identity() == BitIdentity.Different,
            [.. findings.Where(IsAlarm).Select(finding => finding.Subject?.Observable).OfType<string>()]);
    }

    /// <summary>Compares an ensemble with the unchanged one.</summary>
    public static PerturbationDetection Of(string perturbation, double size, EnsembleCase ensemble)
    {
        var comparison = EnsembleJudge.Judge([ensemble])[0];
        return new(
            EnsembleTier.TierName,
            perturbation,
            size,
            FalseAlarmCount.Alarms(comparison.Outcome),
            ensemble.Actual.Any(metric => metric.Value.Any(value => !ensemble.Expected.Metrics[metric.Key][value.Key].Equals(value.Value))),
            [.. comparison.Metrics.Where(metric => metric.Outcome == Outcome.Drift).Select(metric => metric.Metric)]);
    }

    private static bool IsAlarm(Finding finding) => finding.Effect is Outcome.Drift or Outcome.Invalid;
}
