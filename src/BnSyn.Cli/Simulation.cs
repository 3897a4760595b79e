using BnSyn.Cli.Parameters;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;

namespace BnSyn.Cli;

/// <summary>Runs one network and keeps what its trace file needs.</summary>
internal sealed class Simulation
{
    private Simulation(RunRequest request, Network network, bool keepCheckpoints)
    {
        Request = request;
        Network = network;
        Recorder = new NetworkRecorder(network, (int)Math.Min(request.Steps, 1 << 20));
        Checkpoints = keepCheckpoints ? [] : null;
    }

    /// <summary>What was asked for.</summary>
    internal RunRequest Request { get; }

    /// <summary>The network in its last state.</summary>
    internal Network Network { get; }

    /// <summary>Raster and series.</summary>
    internal NetworkRecorder Recorder { get; }

    /// <summary>States after 0, 1, 10, 100 and the last step, when asked for.</summary>
    internal List<Checkpoint>? Checkpoints { get; }

    /// <summary>Why the run ended early, or null.</summary>
    internal VoltageBoundsException? Violation { get; private set; }

    /// <summary>Builds the network and runs it to its end, to a violation or until <paramref name="cancel"/>.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal static Simulation Run(NetworkRun run, bool keepCheckpoints, CancellationToken cancel)
    {
        var simulation = new Simulation(run.Request, run.Create(), keepCheckpoints);
        var progress = new Progress(run.Request.Steps);
        try
        {
            simulation.RunSteps(progress, cancel);
        }
        finally
        {
            progress.Clear();
        }

        return simulation;
    }

    private void RunSteps(Progress progress, CancellationToken cancel)
    {
        Checkpoints?.Add(Checkpoint.Of("0", Network));
        try
        {
            for (long step = 1; step <= Request.Steps; step++)
            {
                cancel.ThrowIfCancellationRequested();
                Recorder.Step();
                progress.Report(step, Recorder.Raster.Count);
                if (step is 1 or 10 or 100)
                {
                    Checkpoints?.Add(Checkpoint.Of(step is 1 ? "1" : step is 10 ? "10" : "100", Network));
                }
            }
        }
        catch (VoltageBoundsException violation)
        {
            Violation = violation;
        }

        Checkpoints?.Add(Checkpoint.Of("final", Network));
    }
}
