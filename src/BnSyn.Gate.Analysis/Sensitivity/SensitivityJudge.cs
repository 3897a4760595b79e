using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>
/// Compares changed physics with unchanged physics by the gate's own rules, and unchanged physics with itself. The same
/// measurement always gives the same result.
/// </summary>
/// <param name="request">What the user asked for.</param>
/// <param name="machine">The machine that measured.</param>
/// <param name="progress">Told how many gates were drawn, which takes minutes for ensembles; <see langword="null"/> where no one is watching.</param>
/// <param name="cache">Knows what was counted before; <see langword="null"/> where everything is counted.</param>
public sealed class SensitivityJudge(GateRequest request, MachineDescription machine, IProgress<string>? progress = null, FalseAlarmCache? cache = null)
{
    private readonly Pairer _pairer = new(request, machine);

    /// <summary>Judges one scenario.</summary>
    /// <param name="measurement">Its runs.</param>
    /// <returns>Curves, false alarms, and findings about budgets.</returns>
    public ScenarioSensitivity Judge(SensitivityMeasurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        List<PerturbationDetection> detections =
        [
            .. IsPerSeed(measurement) ? measurement.Perturbed.Select(run => PerturbationDetection.Of(run, Pair(measurement, run.Run))) : [],
            .. OfEnsembles(measurement),
            .. DistributionTier.Detections(measurement),
        ];
        FalseAlarms[] falseAlarms = [.. Tiers(measurement).Select(tier => Count(measurement.Description.Name, tier))];
        var curves = Curves(measurement.Description, detections);
        return new()
        {
            Description = measurement.Description,
            Backend = measurement.Backend,
            Seeds = measurement.Seeds,
            FalseAlarms = falseAlarms,
            Curves = curves,
            Observables = Observables(detections.Where(detection => detection.Tier == detections[0].Tier || detection.Tier == DistributionTier.TierName)),
            Findings = [.. SensitivityFindings.Of(measurement, falseAlarms, curves).Select(Place)],
        };
    }

    private FalseAlarms Count(string scenario, ITier tier)
    {
        return cache?.Of(scenario, tier, Draw) ?? Draw();

        FalseAlarms Draw() => FalseAlarmCount.Of(tier, (drawn, most) => progress?.Report($"sensitivity: {scenario}, {tier.Name}, gates on unchanged physics {drawn}/{most}"));
    }

    private Finding Place(Finding finding) => request.ProjectFile.Length > 0 ? finding with { Location = new(request.ProjectFile) } : finding;

    private RunPair Pair(SensitivityMeasurement measurement, RunMeasurement run) =>
        _pairer.WithRun(measurement.Description, run, measurement.UnchangedOf(run.Seed));

    private static bool IsPerSeed(SensitivityMeasurement measurement) => !SensitivityMeasurement.IsOfEnsemblesOnly(measurement.Description);

    private IEnumerable<ITier> Tiers(SensitivityMeasurement measurement)
    {
        if (IsPerSeed(measurement) && measurement.Repeated.Count > 0)
        {
            yield return new ExactTier(measurement.Repeated.Select(run => Pair(measurement, run)), measurement.Seeds.Count);
        }

        if (EnsembleCases.Unchanged(measurement) is { Count: > 0 } cases && cases.All(ensemble => ensemble.Has(2)))
        {
            yield return new EnsembleTier(cases);
        }
    }

    // Which candidate does not matter: its runs are replaced by changed physics.
    private static IEnumerable<PerturbationDetection> OfEnsembles(SensitivityMeasurement measurement) =>
        from ensemble in EnsembleCases.Unchanged(measurement).Take(1)
        from changed in measurement.PerturbedEnsemble.GroupBy(run => (run.Perturbation, run.Size), run => run.Run)
        select PerturbationDetection.Of(changed.Key.Perturbation, changed.Key.Size, EnsembleCases.Changed(measurement, ensemble.Backend, [.. changed]));

    private static List<DetectionCurve> Curves(ScenarioDescription description, List<PerturbationDetection> detections) =>
    [
        .. from tier in new[] { ExactTier.TierName, EnsembleTier.TierName, DistributionTier.TierName }
           from perturbation in description.Perturbations
           let bySize = detections.Where(detection => detection.Tier == tier && detection.Perturbation == perturbation.Name).ToLookup(detection => detection.Size)
           where bySize.Count > 0
           select new DetectionCurve(
               tier,
               perturbation.Name,
               [.. bySize.OrderBy(size => size.Key).Select(size => new DetectionPoint(
                   size.Key, size.Count(), size.Count(detection => detection.Alarms), size.Count(detection => detection.HasOtherBits)))]),
    ];

    private static List<SmallestDetected> Observables(IEnumerable<PerturbationDetection> detections) =>
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
}
