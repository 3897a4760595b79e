using System.Globalization;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>Makes one observed run: builds, advances step by step with a trace of the state, observes.</summary>
internal static class ObservedRun
{
    /// <summary>Runs to the last step or to a fault.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="built">Told when there is a simulation, and where its steps are taken one by one the first has been.</param>
    /// <param name="cancellation">Looked at between steps.</param>
    /// <returns>What was observed; an exception of the engine is a fault in it, never an exception here.</returns>
    public static RunMeasurement Make(PlannedRun plan, Action built, CancellationToken cancellation)
    {
        var courses = plan.KeepsCourses ? new CourseRecorder(plan.Scenario.Description.Steps) : null;
        using var hash = plan.KeepsBits ? new StateHash(courses) : null;
        return Make(plan, hash, built, cancellation) with { Courses = courses?.Measured() };
    }

    private static RunMeasurement Make(PlannedRun plan, StateHash? hash, Action built, CancellationToken cancellation)
    {
        var description = plan.Scenario.Description;
        using var recorder = new ObservationRecorder(description, plan.KeepsRows ? RecordingDepth.Rows : plan.KeepsBits ? RecordingDepth.Digest : RecordingDepth.Nothing);
        var watch = new WatchRecorder(description.StepInvariants);
        var trail = new Trail(hash is null ? 0 : description.Steps + 1, plan.IsTimedToo);
        var completed = 0;
        FaultMeasurement? fault = null;
        using var note = RunNotes.Begin(plan);
        try
        {
            note.Enter("while it was built");
            using var simulation = plan.Create();
            var watched = description.StepInvariants.Count > 0 ? simulation as IWatchedSimulation : null;
            fault = watched is not null || simulation is ITracedSimulation or IRecordedSimulation
                ? AdvanceStepwise(new(simulation, recorder, watched, watch, hash, trail), description.Steps, note, built, ref completed, cancellation)
                : AdvanceAtOnce(simulation, plan, note, built, ref completed, cancellation);
            note.Enter("while it was observed");
            simulation.Observe(recorder);
            note.Enter("while it was disposed of");
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            fault ??= FaultOf.Exception(exception, step: -1, note.Place);
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
            Recordings = recorder.Recordings(),
            Trail = [.. trail.Bytes],
            StateHashes = trail.States,
            Distributions = recorder.Distributions,
            Watched = watch.Quantities,
            Misreported = [.. recorder.Misreported, .. watch.Misreported],
        };
    }

    private static FaultMeasurement? AdvanceStepwise(
        SeenSimulation simulation,
        int steps,
        RunNote note,
        Action built,
        ref int completed,
        CancellationToken cancellation)
    {
        note.Enter("while its built state was traced");
        simulation.See(isLast: false);
        simulation.LookAfterEach(steps);
        while (completed < steps)
        {
            cancellation.ThrowIfCancellationRequested();
            note.Step(completed, steps);
            try
            {
                simulation.Advance(1);
            }
            catch (Exception exception)
            {
                return FaultOf.Exception(exception, completed, note.Place);
            }

            if (++completed == 1)
            {
                built();
            }

            simulation.See(isLast: completed == steps);
        }

        return null;
    }

    private static FaultMeasurement? AdvanceAtOnce(ISimulation simulation, PlannedRun plan, RunNote note, Action built, ref int completed, CancellationToken cancellation)
    {
        var steps = plan.Scenario.Description.Steps;
        built();
        note.Enter(string.Create(CultureInfo.InvariantCulture, $"while it took its {steps} steps at once"));
        try
        {
            simulation.Advance(steps);
            completed = steps;
            return null;
        }
        catch (Exception exception)
        {
            var isKnown = ForeignFaultException.IsOfProcess(exception) || FaultOf.KindOf(exception) == plan.Scenario.Description.ExpectedFault;
            return FaultOf.Exception(exception, step: 0, isKnown ? note.Place : StepOf(exception, plan, note, cancellation));
        }
    }

    // What cannot be looked at takes all of its steps in one call: which of them fails is seen where they are taken one by one.
    private static string StepOf(Exception fault, PlannedRun plan, RunNote note, CancellationToken cancellation)
    {
        var atOnce = note.Place;
        try
        {
            using var simulation = plan.Create();
            for (var step = 0; step < plan.Scenario.Description.Steps; step++)
            {
                cancellation.ThrowIfCancellationRequested();
                note.Step(step, plan.Scenario.Description.Steps);
                simulation.Advance(1);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return FaultOf.KindOf(exception) == FaultOf.KindOf(fault) ? note.Place : atOnce;
        }

        return $"{atOnce} (and not when they are taken one by one)";
    }

    /// <summary>A simulation that is looked at before its first step and after every one: at its bits, at what it records and at what must keep within bounds.</summary>
    private sealed class SeenSimulation(ISimulation simulation, ObservationRecorder recorder, IWatchedSimulation? watched, WatchRecorder watch, StateHash? hash, Trail trail)
    {
        public void LookAfterEach(int steps) => (simulation as ForeignSimulation)?.LookAfterEach(steps, watches: watched is not null);

        public void Advance(int steps) => simulation.Advance(steps);

        public void See(bool isLast)
        {
            if (simulation is ITracedSimulation traced)
            {
                Trace(traced, isLast);
            }

            (simulation as IRecordedSimulation)?.Record(recorder);
            if (watched is not null)
            {
                watch.Next(watched);
            }
        }

        private void Trace(ITracedSimulation traced, bool isLast)
        {
            if (hash is null)
            {
                traced.Trace(UnseenState.Instance);
                return;
            }

            hash.Trace(traced, isLast);
            trail.Add(hash);
        }
    }

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
