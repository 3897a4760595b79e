using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Makes observed runs. An engine that promises its bits runs in this process, with all that the processor has: each machine
/// checks its own widest path. Another one runs in a process that has the request's instruction set. A run that is to check
/// another one runs in a process of its own.
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
        var places = Enumerable.Range(0, runs.Count).ToLookup(place => PlaceOf(runs[place]));
        Keep(places[Place.OneProcess], chosen => new ObservingProcess(request, request.InstructionSet, counter).Make(chosen, cancellation));
        Keep(places[Place.Here], chosen => ParallelRuns.Make(chosen, Environment.ProcessorCount, (place, _) => counter.Ended(chosen[place]), cancellation));
        Keep(places[Place.FreshProcesses], chosen => new FreshRuns(request, counter).Make(chosen, cancellation));
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

    private static Place PlaceOf(PlannedRun run) =>
        run.Origin != RunOrigin.Gate ? Place.FreshProcesses
        : run.Scenario.Description.EnvironmentClass == EnvironmentClasses.Any ? Place.Here
        : Place.OneProcess;

    /// <summary>Where a run is made.</summary>
    private enum Place
    {
        Here,
        OneProcess,
        FreshProcesses,
    }
}
