using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Observing;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>What a process of its own does: makes a run up to a step and records its last two states.</summary>
internal static class RecordedStates
{
    /// <summary>Records them.</summary>
    /// <param name="order">Which.</param>
    /// <returns>Why there are none; empty where there are.</returns>
    public static string Make(StateOrder order)
    {
        if (EngineScenario.Find(order.Engine, order.Scenario, order.Backend, out var problem) is not { } scenario)
        {
            return problem.Length > 0 ? problem : "there is no such scenario or backend";
        }

        try
        {
            using var simulation = scenario.Create(order.Backend, order.Seed);
            if (simulation is not ITracedSimulation traced)
            {
                return "its states cannot be looked at";
            }

            using var states = new StateWriter(order.File);
            Record(traced, order.Step, states);
            return "";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    // As an observed run does it: looked at after every step, because that is when an engine records.
    private static void Record(ITracedSimulation simulation, int last, StateWriter states)
    {
        for (var step = 0; ; step++)
        {
            simulation.Trace(step < last - 1 ? UnseenState.Instance : states);
            if (step >= last - 1)
            {
                states.EndState();
            }

            if (step == last)
            {
                return;
            }

            if (step == 0)
            {
                (simulation as ForeignSimulation)?.LookAfterEach(last, watches: false);
            }

            simulation.Advance(1);
        }
    }
}
