using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>What wrong physics a tolerance sees, and what it lets pass although it moves the observable.</summary>
/// <param name="IsTried">Whether physics was made wrong at all.</param>
/// <param name="Smallest">The perturbation that is seen at the smallest size; <see langword="null"/> where none is seen.</param>
/// <param name="Passing">Perturbations that move the observable by more than rounding does, and pass at their largest size in every run.</param>
internal sealed record SeenPhysics(bool IsTried, SeenPerturbation? Smallest, IReadOnlyList<PassingPerturbation> Passing)
{
    /// <summary>No physics was made wrong.</summary>
    public static SeenPhysics NotTried { get; } = new(IsTried: false, null, []);

    /// <summary>What one observable sees.</summary>
    /// <param name="measurement">The runs.</param>
    /// <param name="floor">The observable and its floor.</param>
    public static SeenPhysics Of(FloorMeasurement measurement, ObservableFloor floor)
    {
        var perturbed = measurement.Perturbed.Where(run => floor.Observable.IsKeptOf(run.Run)).ToList();
        if (!floor.Observable.HasTolerance || perturbed.Count == 0)
        {
            return NotTried;
        }

        var rounding = floor.All?.Absolute ?? 0;
        var shown = perturbed.Select(run => (run.Perturbation, run.Size, Moved: MovedBy(measurement, floor.Observable, run.Run))).ToList();
        var curves = shown.GroupBy(run => run.Perturbation, StringComparer.Ordinal).Select(perturbation => new DetectionCurve(
            ExactTier.TierName,
            perturbation.Key,
            [.. perturbation.GroupBy(run => run.Size).OrderBy(size => size.Key).Select(size => new DetectionPoint(
                size.Key, size.Count(), size.Count(run => run.Moved is null or { Excess: > 1 }), size.Count(run => run.Moved is null || run.Moved.Value.Absolute > rounding)))])).ToList();
        return new(
            IsTried: true,
            curves.Where(curve => curve.Detectable is not null).OrderBy(curve => curve.Detectable!.Size).ThenBy(curve => curve.Perturbation, StringComparer.Ordinal)
                .Select(curve => new SeenPerturbation(curve.Perturbation, curve.Detectable!)).FirstOrDefault(),
            [
                .. from curve in curves
                   where curve.Largest is { Detected: 0, OtherBits: > 0 }
                   let moved = shown.Where(run => run.Perturbation == curve.Perturbation && run.Size.Equals(curve.Largest.Size)).Max(run => run.Moved!.Value.Absolute)
                   orderby moved descending, curve.Perturbation
                   select new PassingPerturbation(curve.Perturbation, curve.Largest.Size, moved),
            ]);
    }

    // What is not finite, or ends otherwise, is seen.
    private static Spread? MovedBy(FloorMeasurement measurement, Observable observable, RunMeasurement run)
    {
        var unmoved = measurement.UnmovedOf(run.Backend, run.Seed);
        return observable.Mismatch(unmoved, run, "") is null ? observable.Between(unmoved, run) : null;
    }
}
