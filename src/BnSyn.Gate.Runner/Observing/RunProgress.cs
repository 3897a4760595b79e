using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Counts the finished runs of a phase, wherever they are made.</summary>
/// <param name="phase">What the runs are for, in a word.</param>
/// <param name="total">How many there are.</param>
/// <param name="progress">Told of every one.</param>
internal sealed class RunProgress(string phase, int total, IProgress<string> progress)
{
    private int _ended;

    /// <summary>Counts one.</summary>
    public void Ended(PlannedRun run) =>
        progress.Report(phase, Interlocked.Increment(ref _ended), total, $"{run.Scenario.Description.Name}, {run.Backend}, seed {run.Seed}");
}
