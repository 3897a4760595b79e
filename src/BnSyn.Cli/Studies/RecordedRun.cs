using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;

namespace BnSyn.Cli.Studies;

/// <summary>Runs a network to its end and records it, with progress.</summary>
internal static class RecordedRun
{
    /// <summary>Runs a network.</summary>
    /// <param name="run">The run.</param>
    /// <param name="afterStep">Called after every step with its number from 1 on, or <see langword="null"/>.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <exception cref="VoltageBoundsException">The physics failed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal static (Network Network, NetworkRecorder Recorder) Of(NetworkRun run, Action<Network, long>? afterStep, CancellationToken cancel)
    {
        var progress = new Progress(run.Request.Steps);
        try
        {
            return Of(run, afterStep, step => progress.Report(step), cancel);
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>Runs a network that is one of several: the caller says how far all of them are.</summary>
    internal static (Network Network, NetworkRecorder Recorder) Of(
        NetworkRun run, Action<Network, long>? afterStep, Action<long> progress, CancellationToken cancel)
    {
        Network network = run.Create();
        var recorder = new NetworkRecorder(network, (int)Math.Min(run.Request.Steps, 1 << 20));
        for (long step = 1; step <= run.Request.Steps; step++)
        {
            cancel.ThrowIfCancellationRequested();
            recorder.Step();
            afterStep?.Invoke(network, step);
            progress(step);
        }

        return (network, recorder);
    }
}
