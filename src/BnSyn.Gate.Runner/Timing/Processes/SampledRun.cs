using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Observing;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>What a process of its own does: loads one engine, builds one scenario on one backend and times it.</summary>
internal static class SampledRun
{
    /// <summary>Times the order.</summary>
    /// <param name="order">What to time.</param>
    /// <returns>The sample; a fault of the engine is its problem, never an exception here.</returns>
    public static Sample Make(SampleOrder order)
    {
        if (EngineScenario.Find(order.Engine, order.Scenario, order.Backend, out var problem) is not { } scenario)
        {
            return problem.Length > 0 ? Sample.Without(problem) : Sample.Without("there is no such scenario or backend", isUnknown: true);
        }

        try
        {
            return Time(scenario, order);
        }
        catch (Exception exception)
        {
            return Sample.Without($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static Sample Time(IPhysicsScenario scenario, SampleOrder order)
    {
        var shape = order.Shape;
        var simulations = new ISimulation[shape.Runs];
        using var timer = new StretchTimer(order.Backend, collectsGarbage: false, () =>
        {
            foreach (var simulation in simulations)
            {
                simulation.Advance(shape.Steps);
            }
        });
        var seconds = Enumerable.Range(0, shape.Parts).Select(_ => new double[shape.Passes]).ToArray();
        var allocated = new long[shape.Parts];
        ulong? state = null;

        // The first pass compiles the code and warms the caches: there are no tiers, so one call is enough. What it took is written over.
        Func<(double Seconds, long AllocatedBytes)> stretch = timer.Time;
        for (var pass = -1; pass < shape.Passes; pass++)
        {
            var kept = Math.Max(0, pass);
            for (var run = 0; run < shape.Runs; run++)
            {
                simulations[run] = scenario.Create(order.Backend, order.Seed);
            }

            GC.Collect();
            for (var part = 0; part < shape.Parts; part++)
            {
                var before = Inside(simulations);
                var (time, bytes) = StackDepth.At(kept % StackDepth.Places, stretch);
                seconds[part][kept] = Inside(simulations) is { } after ? after - before!.Value : time;
                allocated[part] = bytes;
            }

            state = pass == shape.Passes - 1 && simulations[0] is ITracedSimulation traced ? StateHash.WordOf(traced) : null;
            Array.ForEach(simulations, simulation => simulation.Dispose());
        }

        return new([.. seconds.Select(passes => passes.Median())], allocated, "", IsUnknown: false, state);
    }

    // What simulations in processes of their own took so far, by their clocks.
    private static double? Inside(ISimulation[] simulations) =>
        simulations[0] is ForeignSimulation ? simulations.OfType<ForeignSimulation>().Sum(simulation => simulation.AdvancedSeconds) : null;
}
