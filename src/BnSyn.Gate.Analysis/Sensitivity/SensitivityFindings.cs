using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>What of a sensitivity is over its budget. A refresh with any of these is refused.</summary>
internal static class SensitivityFindings
{
    /// <summary>One finding per tier and per perturbation that is over.</summary>
    public static IReadOnlyList<Finding> Of(
        SensitivityMeasurement measurement, IEnumerable<FalseAlarms> falseAlarms, IEnumerable<DetectionCurve> curves)
    {
        var broken = measurement.Perturbed.Concat(measurement.PerturbedEnsemble)
            .Where(run => run.Run.Fault is { Step: < 0 })
            .DistinctBy(run => run.Perturbation, StringComparer.Ordinal).ToList();
        // The exact tier must see what it is shown. What an ensemble overlooks inside its margins is meant so, unless it is all there is.
        var tier = SensitivityMeasurement.IsOfEnsemblesOnly(measurement.Description) ? EnsembleTier.TierName : ExactTier.TierName;
        // What only shows in how samples are distributed is seen there.
        var all = curves.Where(curve => !broken.Any(run => run.Perturbation == curve.Perturbation)).ToList();
        var whole = all.Where(curve => curve.Tier == tier || (curve.Tier == DistributionTier.TierName && !all.Exists(other => other.Tier == tier && other.Perturbation == curve.Perturbation)))
            .Where(curve => curve.Tier == DistributionTier.TierName
                || !all.Exists(other => other.Tier == DistributionTier.TierName && other.Perturbation == curve.Perturbation && OfCurve(other) is null));
        Finding[] findings =
        [
            .. falseAlarms.Where(entry => entry.IsOverBudget).Select(OverBudget),
            .. broken.Select(run => Finding.Of(
                SensitivityDiagnostics.CannotBeRun,
                ("observable", run.Perturbation), ("size", NumberText.Percent(run.Size)), ("problem", run.Run.Fault!.Message))),
            .. whole.Select(OfCurve).OfType<Finding>(),
        ];
        return
        [
            .. findings.Select(finding => finding with
            {
                Subject = new(measurement.Description.Name) { Observable = finding.Arguments["observable"] },
            }),
        ];
    }

    private static Finding OverBudget(FalseAlarms entry) => Finding.Of(
        SensitivityDiagnostics.FalseAlarmsOverBudget,
        ("observable", entry.Tier), ("alarms", NumberText.Of((long)entry.Alarms)), ("gates", NumberText.Of((long)entry.Gates)),
        ("upper", NumberText.Percent(entry.UpperBound)), ("budget", NumberText.Percent(entry.Budget)));

    private static Finding? OfCurve(DetectionCurve curve)
    {
        var largest = curve.Largest;
        var diagnostic = (largest.OtherBits, largest.Detected, curve.Detectable) switch
        {
            (0, 0, _) => SensitivityDiagnostics.WithoutEffect,
            (_, 0, _) => SensitivityDiagnostics.NotDetected,
            (_, _, null) => SensitivityDiagnostics.DetectableEffectOverBudget,
            _ => null,
        };
        return diagnostic is null ? null : Finding.Of(
            diagnostic,
            ("observable", curve.Perturbation), ("tier", curve.Tier), ("size", NumberText.Percent(largest.Size)),
            ("detected", NumberText.Of((long)largest.Detected)), ("runs", NumberText.Of((long)largest.Runs)),
            ("needed", NumberText.Percent(DetectionCurve.NeededRate)));
    }
}
