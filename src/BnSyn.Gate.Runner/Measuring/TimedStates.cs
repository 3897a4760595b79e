using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>
/// Compares where timed runs ended with the observed runs of the same seed. Timed code has all that the processor has, and so
/// have observed runs only of an engine that promises its bits: others are not compared.
/// </summary>
internal static class TimedStates
{
    /// <summary>One state per backend whose states can be looked at.</summary>
    public static IEnumerable<TimedState> Of(PlannedScenario scenario, IEnumerable<TimedSimulation> simulations, IEnumerable<RunMeasurement> observed) =>
        from simulation in simulations
        let state = simulation.StateHash
        let expected = HashesOf(scenario.Description, observed, simulation.Backend)
        where state is not null && simulation.StepsDone < expected.Count
        select new TimedState(simulation.Backend, simulation.StepsDone, state.Value, expected[simulation.StepsDone]);

    /// <summary>What the states of an observed run hash to, by step; empty where nothing may be compared.</summary>
    public static IReadOnlyList<ulong> HashesOf(ScenarioDescription scenario, IEnumerable<RunMeasurement> observed, string backend) =>
        scenario.EnvironmentClass == EnvironmentClasses.Any
        && observed.FirstOrDefault(run => run.Backend == backend && run.Repetition == 0) is { } run
            ? run.StateHashes
            : [];
}
