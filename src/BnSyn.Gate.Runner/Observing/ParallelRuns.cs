using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Makes observed runs in this process, several at once where the scenarios allow it. Nothing here is timed.</summary>
/// <param name="atOnce">How many at once, at least 1.</param>
/// <param name="admission">Lets them begin.</param>
internal sealed class ParallelRuns(int atOnce, RunAdmission admission)
{
    /// <summary>Whether the runs begin in the order given.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>Makes the runs.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="begun">Told the place of every run that begins, by several threads at once.</param>
    /// <param name="ended">Told the place of every finished run and what was observed, by several threads at once.</param>
    /// <param name="cancellation">Ends all between two steps.</param>
    public void Make(IReadOnlyList<PlannedRun> runs, Action<int> begun, Action<int, RunMeasurement> ended, CancellationToken cancellation)
    {
        SideBySide.Make(KeepsOrder ? Enumerable.Range(0, runs.Count) : SlowestFirst(runs), place => runs[place].Scenario.Description, atOnce, Make, cancellation);

        void Make(int place)
        {
            RunMeasurement result;
            using (var admitted = admission.Enter(runs[place].Pair))
            {
                begun(place);
                result = ObservedRun.Make(runs[place], admitted.Built, cancellation);
            }

            ended(place, result);
        }
    }

    // The reference is the slow backend: starting with its runs keeps one long run from being the last one alone.
    private static IEnumerable<int> SlowestFirst(IReadOnlyList<PlannedRun> runs) =>
        Enumerable.Range(0, runs.Count)
            .OrderBy(i => runs[i].Backend == runs[i].Scenario.Description.Backends[0] ? 0 : 1)
            .ThenByDescending(i => runs[i].Scenario.Description.Steps);
}
