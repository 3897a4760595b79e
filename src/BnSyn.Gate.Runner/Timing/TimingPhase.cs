using System.Diagnostics;
using BnSyn.Gate.Analysis.Timing.Facts;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>
/// Times the backends of one scenario against each other: alternating stretches of the same steps of the same seed, so that
/// a drifting machine slows both. A serial scenario has its backends timed one after the other. Runs alone.
/// </summary>
internal static class TimingPhase
{
    /// <summary>Stretches per backend: enough for a median and a spread, and as many from each place of the stack.</summary>
    private const int Rounds = 2 * StackDepth.Places;

    /// <summary>What the slowest backend may take per scenario; longer runs are timed over their first part.</summary>
    private const double SecondsPerBackend = 1.2;

    /// <summary>Steps of the untimed run that compiles the code and estimates the speed.</summary>
    private const int PilotSteps = 20;

    /// <summary>Times every backend that was run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="safeSteps">Steps that are known to end without a fault.</param>
    /// <returns>What was timed; nothing where there are too few steps, and of an isolated scenario.</returns>
    public static TimedRounds Time(PlannedScenario scenario, int safeSteps)
    {
        // What a run leaves behind would be timed, or the run after it.
        var steps = scenario.Description.IsIsolated ? 0 : StretchLength(scenario, safeSteps);
        return steps == 0 ? TimedRounds.None
            : !scenario.Description.IsSerial ? Alternating(scenario, steps)
            : TimedRounds.Of(scenario.Backends.Select(backend => Alternating(scenario with { Backends = [backend] }, steps)));
    }

    private static TimedRounds Alternating(PlannedScenario scenario, int steps)
    {
        var timings = new List<TimingMeasurement>();
        var simulations = new List<TimedSimulation>();
        try
        {
            foreach (var backend in scenario.Backends)
            {
                simulations.Add(new TimedSimulation(backend, Build(scenario, backend)));
            }

            for (var round = 0; round < Rounds; round++)
            {
                var order = round % 2 == 0 ? simulations : Enumerable.Reverse(simulations);
                timings.AddRange(order.Select(simulation => StackDepth.At(round % StackDepth.Places, () => simulation.Time(round, steps))));
            }

            return new(
                timings,
                [.. scenario.Backends.Zip(simulations, (name, simulation) => Counts(scenario, name, simulation))],
                [.. simulations.Select(simulation => simulation.End).OfType<TimedEnd>()]);
        }
        finally
        {
            simulations.ForEach(simulation => simulation.Dispose());
        }
    }

    private static int StretchLength(PlannedScenario scenario, int safeSteps)
    {
        var pilot = Math.Min(PilotSteps, safeSteps);
        if (pilot < 1)
        {
            return 0;
        }

        var slowest = scenario.Backends.Max(backend => SecondsPerStep(scenario, backend, pilot));
        var affordable = Math.Min(safeSteps, SecondsPerBackend / slowest);
        return Math.Max(1, (int)(affordable / Rounds)) is var steps && steps * Rounds <= safeSteps ? steps : 0;
    }

    private static double SecondsPerStep(PlannedScenario scenario, string backend, int steps)
    {
        using var simulation = Build(scenario, backend);
        var start = Stopwatch.GetTimestamp();
        simulation.Advance(steps);
        return Elapsed.Seconds(start) / steps;
    }

    private static ISimulation Build(PlannedScenario scenario, string backend) =>
        scenario.Scenario.Create(backend, scenario.Seeds[0]);

    private static TimedCounts Counts(PlannedScenario scenario, string backend, TimedSimulation simulation)
    {
        using var recorder = new ObservationRecorder(scenario.Description);
        simulation.Observe(recorder);
        return new TimedCounts(backend, recorder.Counts);
    }
}
