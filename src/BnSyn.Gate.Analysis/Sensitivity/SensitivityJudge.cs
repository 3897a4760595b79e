using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Pairing;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>
/// Compares changed physics with unchanged physics by the gate's own rules, and unchanged physics with itself. The same
/// measurement always gives the same result.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="machine">The machine that measured.</param>
public sealed class SensitivityJudge(GateRequest request, MachineDescription machine)
{
    private readonly Pairer _pairer = new(request, machine);

    /// <summary>Judges one scenario.</summary>
    /// <param name="measurement">Its runs.</param>
    /// <returns>Curves, false alarms, and findings about budgets.</returns>
    public ScenarioSensitivity Judge(SensitivityMeasurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        var detections = measurement.Perturbed.Select(run => Detect(measurement, run)).ToList();
        var exact = new ExactTier(
            measurement.Repeated.Select(run => Pair(measurement, run)), measurement.Seeds.Count);
        FalseAlarms[] falseAlarms = [FalseAlarmCount.Of(exact)];
        var curves = Curves(measurement.Description, detections);
        return new()
        {
            Description = measurement.Description,
            Backend = measurement.Backend,
            Seeds = measurement.Seeds,
            FalseAlarms = falseAlarms,
            Curves = curves,
            Observables = Observables(detections),
            Findings = [.. SensitivityFindings.Of(measurement, falseAlarms, curves).Select(Place)],
        };
    }

    private Finding Place(Finding finding) => request.ProjectFile.Length > 0 ? finding with { Location = new(request.ProjectFile) } : finding;

    private RunPair Pair(SensitivityMeasurement measurement, RunMeasurement run) =>
        _pairer.WithRun(measurement.Description, run, measurement.UnchangedOf(run.Seed));

    private Detection Detect(SensitivityMeasurement measurement, PerturbedRun run)
    {
        var pair = Pair(measurement, run.Run);
        var (comparison, findings) = PairJudge.Judge(pair);
        return new(
            run.Perturbation,
            run.Size,
            ExactTier.Alarms(comparison.Outcome),
            pair.Identity() == BitIdentity.Different,
            [.. findings.Where(finding => finding.Effect is Outcome.Drift or Outcome.Invalid && finding.Subject?.Observable is not null)
                .Select(finding => finding.Subject!.Observable!)]);
    }

    private static List<DetectionCurve> Curves(ScenarioDescription description, List<Detection> detections) =>
    [
        .. from perturbation in description.Perturbations
           let ofIt = detections.Where(detection => detection.Perturbation == perturbation.Name).ToLookup(detection => detection.Size)
           where ofIt.Count > 0
           select new DetectionCurve(
               ExactTier.TierName,
               perturbation.Name,
               [.. ofIt.OrderBy(size => size.Key).Select(size => new DetectionPoint(
                   size.Key, size.Count(), size.Count(detection => detection.Alarms), size.Count(detection => detection.HasOtherBits)))]),
    ];

    private static List<SmallestDetected> Observables(List<Detection> detections) =>
    [
        .. from detection in detections
           from observable in detection.Observables
           group detection by observable into told
           orderby told.Key
           select new SmallestDetected(
               told.Key,
               told.Min(detection => detection.Size),
               told.Select(detection => detection.Perturbation).Distinct(StringComparer.Ordinal).Count()),
    ];

    private sealed record Detection(string Perturbation, double Size, bool Alarms, bool HasOtherBits, IReadOnlyList<string> Observables);
}
