using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>
/// Compares where timed runs ended with the observed runs of the same seed. Timed code has all that the processor has, and so
/// have observed runs only of an engine that promises its bits: others are not compared.
/// </summary>
internal static class TimedStates
{
    /// <summary>One state per backend whose states can be looked at.</summary>
    public static IEnumerable<TimedState> Of(ScenarioDescription scenario, IEnumerable<TimedEnd> ends, IReadOnlyList<RunMeasurement> observed) =>
        from end in ends
        let expected = HashesOf(scenario, observed, end.Backend)
        where end.Steps < expected.Count
        select new TimedState(end.Backend, end.Steps, end.StateHash, expected[end.Steps]);

    /// <summary>What the states of an observed run hash to, by step; empty where nothing may be compared.</summary>
    public static IReadOnlyList<ulong> HashesOf(ScenarioDescription scenario, IEnumerable<RunMeasurement> observed, string backend) =>
        scenario.EnvironmentClass == EnvironmentClasses.Any
        && observed.FirstOrDefault(run => run.Backend == backend && run.Repetition == 0) is { } run
            ? run.StateHashes
            : [];
}
