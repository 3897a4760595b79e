using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Measuring;

namespace BnSyn.Gate.Runner.Sampling;

/// <summary>What a process of its own does: loads one engine, builds one scenario on one backend and times it.</summary>
internal static class SampledRun
{
    /// <summary>Times the order.</summary>
    /// <param name="order">What to time.</param>
    /// <returns>The sample; a fault of the engine is its problem, never an exception here.</returns>
    public static Sample Make(SampleOrder order)
    {
        var catalog = ScenarioCatalog.Load(new GateRequest
        {
            ScenarioAssembly = order.Engine.Assembly,
            ProbePaths = order.Engine.ProbePaths,
            BaselineDirectory = "",
            ReportDirectory = "",
        });
        if (catalog.Value is null)
        {
            return Sample.Without(catalog.Findings[0].Message);
        }

        if (catalog.Value.Scenarios.FirstOrDefault(scenario => scenario.Description.Name == order.Scenario) is not { } found
            || !found.Description.Backends.Contains(order.Backend, StringComparer.Ordinal))
        {
            return Sample.Without("there is no such scenario or backend", isUnknown: true);
        }

        try
        {
            return Time(found.Scenario, order);
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
        using var timer = new StretchTimer(order.Backend, () =>
        {
            foreach (var simulation in simulations)
            {
                simulation.Advance(shape.Steps);
            }
        });

        var (seconds, allocated) = (new double[shape.Stretches], new long[shape.Stretches]);

        // The first stretch compiles the code and warms the caches: there are no tiers, so one call is enough for the first.
        for (var stretch = -1; stretch < shape.Stretches; stretch++)
        {
            for (var run = 0; run < shape.Runs; run++)
            {
                simulations[run] = scenario.Create(order.Backend, order.Seed);
            }

            var (time, bytes) = timer.Time();
            if (stretch >= 0)
            {
                (seconds[stretch], allocated[stretch]) = (time, bytes);
            }

            Array.ForEach(simulations, simulation => simulation.Dispose());
        }

        return new(seconds, allocated, "", IsUnknown: false);
    }
}
