using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Makes one observed run: builds, advances step by step with a trace of the state, observes.</summary>
internal static class ObservedRun
{
    /// <summary>Runs to the last step or to a fault.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="cancellation">Looked at between steps.</param>
    /// <returns>What was observed; an exception of the engine is a fault in it, never an exception here.</returns>
    public static RunMeasurement Make(PlannedRun plan, CancellationToken cancellation)
    {
        using var hash = plan.KeepsBits ? new StateHash() : null;
        return Make(plan, hash, cancellation);
    }

    private static RunMeasurement Make(PlannedRun plan, StateHash? hash, CancellationToken cancellation)
    {
        var description = plan.Scenario.Description;
        var recorder = new ObservationRecorder(description);
        var trail = new Trail(hash is null ? 0 : description.Steps + 1, plan.IsTimedToo);
        var completed = 0;
        FaultMeasurement? fault = null;
        try
        {
            using var simulation = plan.Create();
            if (simulation is ITracedSimulation traced)
            {
                fault = AdvanceTraced(traced, description.Steps, hash, trail, ref completed, cancellation);
            }
            else
            {
                fault = AdvanceAtOnce(simulation, description.Steps, ref completed);
            }

            simulation.Observe(recorder);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            fault ??= Fault(exception, step: -1);
        }

        if (fault is null && hash is not null && trail.Bytes.Count > 0)
        {
            recorder.Digests[DigestDescription.State] = Convert.ToHexStringLower(hash.GetDigest());
        }

        return new RunMeasurement
        {
            Backend = plan.Backend,
            Seed = plan.Seed,
            Repetition = plan.Repetition,
            Origin = plan.Origin,
            Threads = plan.Threads,
            CompletedSteps = completed,
            Fault = fault,
            Metrics = recorder.Metrics,
            Digests = recorder.Digests,
            Counts = recorder.Counts,
            Trail = [.. trail.Bytes],
            StateHashes = trail.States,
            Misreported = recorder.Misreported,
        };
    }

    private static FaultMeasurement? AdvanceTraced(
        ITracedSimulation simulation,
        int steps,
        StateHash? hash,
        Trail trail,
        ref int completed,
        CancellationToken cancellation)
    {
        Trace(simulation, hash, trail, isLast: false);
        while (completed < steps)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                simulation.Advance(1);
            }
            catch (Exception exception)
            {
                return Fault(exception, completed);
            }

            completed++;
            Trace(simulation, hash, trail, isLast: completed == steps);
        }

        return null;
    }

    private static void Trace(ITracedSimulation simulation, StateHash? hash, Trail trail, bool isLast)
    {
        if (hash is null)
        {
            simulation.Trace(UnseenState.Instance);
            return;
        }

        hash.Trace(simulation, isLast);
        trail.Add(hash);
    }

    private static FaultMeasurement? AdvanceAtOnce(ISimulation simulation, int steps, ref int completed)
    {
        try
        {
            simulation.Advance(steps);
            completed = steps;
            return null;
        }
        catch (Exception exception)
        {
            return Fault(exception, step: 0);
        }
    }

    private static FaultMeasurement Fault(Exception exception, int step) =>
        new(exception.GetType().Name, exception.Message, step);

    /// <summary>What is kept of every step.</summary>
    private sealed class Trail(int steps, bool keepsStates)
    {
        public List<byte> Bytes { get; } = new(steps);

        public List<ulong> States { get; } = new(keepsStates ? steps : 0);

        public void Add(StateHash hash)
        {
            Bytes.Add(hash.TrailByte);
            if (keepsStates)
            {
                States.Add(hash.StateWord);
            }
        }
    }
}
