using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Makes observed runs. An engine that promises its bits runs in this process, with all that the processor has: each machine
/// checks its own widest path. Another one runs in a process that has the request's instruction set.
/// </summary>
/// <param name="request">Names the engine and the instruction set.</param>
/// <param name="progress">Told of every finished run.</param>
internal sealed class Observer(GateRequest request, IProgress<string> progress)
{
    /// <summary>Makes the runs, as many at once as there are processors.</summary>
    /// <param name="phase">What they are for, in a word.</param>
    /// <param name="runs">What to run.</param>
    /// <param name="cancellation">Ends all between two steps.</param>
    /// <returns>One result per run, in the order given whatever the order of execution.</returns>
    /// <exception cref="ObservingFailedException">An engine ended its process.</exception>
    public RunMeasurement[] Make(string phase, IReadOnlyList<PlannedRun> runs, CancellationToken cancellation)
    {
        var counter = new RunProgress(phase, runs.Count, progress);
        var results = new RunMeasurement[runs.Count];
        var places = Enumerable.Range(0, runs.Count).ToLookup(place => runs[place].Scenario.Description.EnvironmentClass == EnvironmentClasses.Any);
        Keep(places[false], chosen => new ObservingProcess(request, counter).Make(chosen, cancellation));
        Keep(places[true], chosen => ParallelRuns.Make(chosen, (place, _) => counter.Ended(chosen[place]), cancellation));
        return results;

        void Keep(IEnumerable<int> chosen, Func<IReadOnlyList<PlannedRun>, RunMeasurement[]> make)
        {
            int[] from = [.. chosen];
            foreach (var (place, result) in from.Zip(make([.. from.Select(place => runs[place])])))
            {
                results[place] = result;
            }
        }
    }
}
