using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What a process of its own does: loads one engine, builds one scenario on one backend and looks where its time goes.</summary>
internal static class ProfiledRun
{
    /// <summary>Repetitions of the stretch in which bytes are counted: a collection adds to one of them.</summary>
    private const int Countings = 3;

    /// <summary>Bytes and instructions are the same for every step of a kind: so many show them.</summary>
    private const int MostCountedSteps = 200;

    /// <summary>Profiles the order.</summary>
    /// <param name="order">What to profile.</param>
    /// <returns>The answer; a fault of the engine is its problem, never an exception here.</returns>
    public static ProfileAnswer Make(ProfileOrder order)
    {
        if (EngineScenario.Find(order.Engine, order.Scenario, order.Backend, out var problem) is not { } scenario)
        {
            return new(ProfileEnd.Failed, null, problem.Length > 0 ? problem : "there is no such scenario or backend");
        }

        try
        {
            return Of(scenario, order.Backend, order.Seed);
        }
        catch (UnknownKernelException exception)
        {
            return new(ProfileEnd.UnknownKernel, null, exception.Message);
        }
        catch (Exception exception)
        {
            return new(ProfileEnd.Failed, null, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Profiles a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">One of its backends.</param>
    /// <param name="seed">The realisation.</param>
    /// <returns>The answer.</returns>
    public static ProfileAnswer Of(IPhysicsScenario scenario, string backend, ulong seed)
    {
        var description = scenario.Describe();
        IReadOnlyList<string> names;
        using (var simulation = scenario.Create(backend, seed))
        {
            if (simulation is ForeignSimulation { CanProfile: true } && description.ExpectedFault is null)
            {
                return new ForeignProfile(scenario, backend, seed).Make(description);
            }

            if (simulation is not IProfiledSimulation profiled)
            {
                return new(ProfileEnd.NoKernels, null, "");
            }

            names = profiled.Kernels;
            if (KernelNames.ProblemOf(names) is { } problem)
            {
                return new(ProfileEnd.UnknownKernel, null, problem);
            }
        }

        var run = new ProfiledScenario(scenario, description, backend, seed, names);
        var safeSteps = run.SafeSteps();
        if (safeSteps < 1)
        {
            return new(ProfileEnd.Failed, null, "it has no step that ends without a fault");
        }

        var shape = StretchShape.For(safeSteps, run.PilotSeconds(safeSteps));
        var timed = new TimedKernels(run, shape);
        if (timed.Problem.Length > 0)
        {
            return new(ProfileEnd.OtherState, null, timed.Problem);
        }

        return new(ProfileEnd.Measured, Sample(run, shape, timed), "");
    }

    private static ProfileSample Sample(ProfiledScenario run, StretchShape shape, TimedKernels timed)
    {
        var counted = Math.Min(shape.Steps * shape.Parts, MostCountedSteps);
        var bytes = Counted(run, counted, GC.GetAllocatedBytesForCurrentThread);
        var counts = new List<KernelTimes>();
        using (var counters = HardwareCounters.Open(out var problem))
        {
            for (var counter = 0; counters is not null && counter < HardwareCounters.Names.Count; counter++)
            {
                var place = counter;
                counts.Add(Counted(run, counted, () => counters.Read(place)));
            }

            problem = counters?.Problem ?? problem;
            double steps = shape.Steps * shape.Parts;
            string[] names = [.. run.Kernels, KernelSample.Rest];
            var (elements, synapses, events) = run.Sizes(counted);
            return new(
                shape.Steps * shape.Parts,
                timed.PlainSeconds / steps,
                timed.ClockedSeconds / steps,
                timed.EntrySeconds,
                [
                    .. from kernel in Enumerable.Range(0, names.Length)
                       where timed.Kernels.Entries[kernel] > 0
                       select new KernelSample(names[kernel], timed.Kernels.Values[kernel] / steps, timed.Kernels.Entries[kernel] / steps, bytes.Values[kernel] / counted)
                       {
                           Counts = problem.Length > 0 ? [] : [.. counts.Select(count => count.Values[kernel] / counted)],
                       },
                ])
            {
                CounterNames = problem.Length > 0 ? [] : HardwareCounters.Names,
                WithoutCounters = problem,
                Elements = elements,
                Synapses = synapses,
                Events = events,
            };
        }
    }

    // The least of several times, kernel by kernel, over the first steps of a run.
    private static KernelTimes Counted(ProfiledScenario run, int steps, Func<long> read)
    {
        KernelTimes? least = null;
        for (var time = 0; time < Countings; time++)
        {
            var counter = new KernelCounter(run.Kernels.Count, read);
            using var simulation = run.Create();
            counter.Start();
            simulation.Profile(steps, counter);
            var counted = counter.Stop();
            least = least is null ? counted : new([.. least.Values.Zip(counted.Values, Math.Min)], counted.Entries);
        }

        return least!;
    }
}
