using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Why a new baseline is refused whose tolerances are below the rounding floor that it keeps.</summary>
internal static class FloorRefusals
{
    private const string Horizon = "that is the floor which the baseline keeps, at the end of the run; PhysicsTolerances says from which time on";

    /// <summary>One finding per metric, channel and norm, the worst first.</summary>
    /// <param name="description">The scenario today.</param>
    /// <param name="baseline">The new baseline, with the values that say what a relative tolerance allows.</param>
    /// <param name="file">Its file.</param>
    public static IReadOnlyList<Finding> Of(ScenarioDescription description, Baseline baseline, string file)
    {
        if (baseline.RoundingFloor is not { } floor || baseline.Backends.Count == 0)
        {
            return [];
        }

        return
        [
            .. from observable in Observable.Of(description)
               let recording = observable as ObservedRecording
               where recording?.Share is not null && floor.Recordings.GetValueOrDefault(observable.Name) is { BySeed.Count: > 0 } kept && kept.Of == recording.Frame
               let share = recording.Share!.Value
               let worst = floor.Recordings[observable.Name].BySeed.Values.Max()
               where worst > share
               orderby worst / share descending
               select BelowFloor.Finding(
                   new(baseline.Scenario) { Observable = observable.Name },
                   observable.Describe(),
                   NumberText.Rounded(baseline.Steps * baseline.StepSeconds),
                   $"{NumberText.Rounded(worst, 2)} of {floor.Recordings[observable.Name].Of}",
                   worst / share,
                   floor.Measured,
                   Horizon) with { Location = new(file) },
            .. from metric in floor.Metrics
               where baseline.Metrics.GetValueOrDefault(metric.Key) is { Conformance: ConformanceClass.Tolerance }
               let declared = baseline.Metrics[metric.Key]
               let worst = metric.Value.Select(seed => (Difference: seed.Value, Excess: Excess(baseline, metric.Key, declared, seed.Key, seed.Value))).MaxBy(seed => seed.Excess)
               where worst.Excess > 1
               orderby worst.Excess descending
               select BelowFloor.Finding(
                   new(baseline.Scenario) { Observable = metric.Key },
                   ToleranceText.Of(new(declared.AbsoluteTolerance, declared.RelativeTolerance), declared.Unit),
                   NumberText.Rounded(baseline.Steps * baseline.StepSeconds),
                   NumberText.WithUnit(NumberText.Rounded(worst.Difference, 2), declared.Unit),
                   worst.Excess,
                   floor.Measured,
                   Horizon) with { Location = new(file) },
        ];
    }

    // The other value of the pair is this one, or the difference away from it: the tolerance is taken at its larger one.
    private static double Excess(Baseline baseline, string metric, BaselineMetric declared, ulong seed, double difference)
    {
        var band = new ToleranceBand(declared.AbsoluteTolerance, declared.RelativeTolerance);
        var value = baseline.Backends.Values.FirstOrDefault(backend => backend.Metrics.GetValueOrDefault(metric)?.ContainsKey(seed) == true)?.Metrics[metric][seed] ?? 0;
        return difference == 0 ? 0 : band.Excess(Math.Abs(value) + difference, Math.Abs(value));
    }
}
