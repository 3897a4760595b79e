using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>
/// Samples pooled over the seeds of a gate: one comparison per scenario and size of a perturbation, by the rule and the level of a gate. No gates
/// are drawn of it: an exchange of whole runs has exactly the level that it is given.
/// </summary>
internal static class DistributionTier
{
    /// <summary>The name of the tier in reports.</summary>
    public const string TierName = "distribution";

    /// <summary>What each size of each perturbation did to the distributions; nothing where none is declared.</summary>
    public static IEnumerable<PerturbationDetection> Detections(SensitivityMeasurement measurement) => measurement.Description.Distributions.Count == 0 ? [] :
        from changed in measurement.Perturbed.GroupBy(run => (run.Perturbation, run.Size), run => run.Run)
        select Of(measurement, changed.Key.Perturbation, changed.Key.Size, [.. changed]);

    private static PerturbationDetection Of(SensitivityMeasurement measurement, string perturbation, double size, IReadOnlyList<RunMeasurement> changed)
    {
        List<DistributionCase> cases = [.. measurement.Description.Distributions.Select(distribution => Case(measurement, distribution, changed))];
        var judged = DistributionJudge.Judge(cases, DistributionJudge.TestsOf([measurement.Description]));
        var told = judged.Where(comparison => FalseAlarmCount.Alarms(comparison.Outcome)).ToList();
        return new(
            TierName,
            perturbation,
            size,
            told.Count > 0,
            cases.Exists(samples => !samples.IsWhole || !samples.IsSame),
            [.. told.Select(comparison => comparison.Distribution)]);
    }

    private static DistributionCase Case(SensitivityMeasurement measurement, DistributionDescription distribution, IReadOnlyList<RunMeasurement> changed) => new()
    {
        Scenario = measurement.Description,
        Distribution = distribution,
        Backend = measurement.Backend,
        Runs =
        [
            .. from run in changed
               orderby run.Seed
               select (
                   run.Seed,
                   measurement.UnchangedOf(run.Seed).Distributions?.GetValueOrDefault(distribution.Name),
                   run.Distributions?.GetValueOrDefault(distribution.Name)),
        ],
        Place = null,
    };
}
