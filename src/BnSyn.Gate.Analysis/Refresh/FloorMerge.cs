using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Makes the rounding floor of a new baseline.</summary>
internal static class FloorMerge
{
    /// <summary>The measured floor; without one the old baseline's, as far as it speaks of what the scenario still declares.</summary>
    /// <param name="measured">What was measured now; <see langword="null"/> where nothing was.</param>
    /// <param name="old">The floor of a baseline of the same physics.</param>
    /// <param name="description">The scenario today.</param>
    public static BaselineFloor? Of(ScenarioTolerances? measured, BaselineFloor? old, ScenarioDescription description) =>
        measured is { IsMeasured: true } ? Of(measured) : Kept(old, description);

    private static BaselineFloor? Of(ScenarioTolerances measured)
    {
        var known = measured.Floors.Where(floor => floor.All is not null).ToList();
        return OrNothing(new()
        {
            Measured = measured.Measured,
            Metrics = new(
                known.Where(floor => floor.Observable is ObservedMetric { HasTolerance: true })
                    .ToDictionary(floor => floor.Observable.Name, floor => new SortedDictionary<ulong, double>(floor.BySeed)),
                KeyOrder.Instance),
            Recordings = new(
                known.Where(floor => floor.Observable is ObservedRecording { Share: not null } && floor.RelativeBySeed.Values.All(double.IsFinite))
                    .ToDictionary(floor => floor.Observable.Name, floor => new BaselineShareFloor
                    {
                        Of = ((ObservedRecording)floor.Observable).Frame,
                        BySeed = new(floor.RelativeBySeed),
                    }),
                KeyOrder.Instance),
        });
    }

    private static BaselineFloor? Kept(BaselineFloor? old, ScenarioDescription description)
    {
        if (old is null)
        {
            return null;
        }

        var (metrics, recordings) = (new SortedDictionary<string, SortedDictionary<ulong, double>>(KeyOrder.Instance), new SortedDictionary<string, BaselineShareFloor>(KeyOrder.Instance));
        foreach (var observable in Observable.Of(description))
        {
            if (observable is ObservedMetric { HasTolerance: true } && old.Metrics.TryGetValue(observable.Name, out var metric) && OfSeeds(metric) is { Count: > 0 } differences)
            {
                metrics[observable.Name] = differences;
            }

            // A floor of another range, horizon or stride says nothing about this one.
            if (observable is ObservedRecording { Share: not null } recording && old.Recordings.TryGetValue(observable.Name, out var floor) && floor.Of == recording.Frame
                && OfSeeds(floor.BySeed) is { Count: > 0 } shares)
            {
                recordings[observable.Name] = floor with { BySeed = shares };
            }
        }

        return OrNothing(old with { Metrics = metrics, Recordings = recordings });

        SortedDictionary<ulong, double> OfSeeds(SortedDictionary<ulong, double> bySeed) => new(bySeed.Where(entry => description.Seeds.Contains(entry.Key)).ToDictionary());
    }

    private static BaselineFloor? OrNothing(BaselineFloor floor) => floor.Metrics.Count + floor.Recordings.Count > 0 ? floor : null;
}
