using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>Knows the runs that shards have made; makes here what follows from them, such as the second answer of a run that seems to drift.</summary>
/// <param name="recorded">What the shards have made.</param>
/// <param name="maker">Makes the others.</param>
internal sealed class RecordedRuns(IReadOnlyDictionary<RunKey, RunMeasurement> recorded, IRunMaker maker) : IRunMaker
{
    /// <inheritdoc/>
    public RunMeasurement[] Make(string phase, IReadOnlyList<PlannedRun> runs, CancellationToken cancellation)
    {
        var results = runs.Select(run => RunKey.Of(run) is { } key ? recorded.GetValueOrDefault(key) : null).ToArray();
        int[] left = [.. Enumerable.Range(0, runs.Count).Where(place => results[place] is null)];
        if (left.Length > 0)
        {
            foreach (var (place, made) in left.Zip(maker.Make(phase, [.. left.Select(place => runs[place])], cancellation)))
            {
                results[place] = made;
            }
        }

        return [.. results.Select(result => result!)];
    }
}
