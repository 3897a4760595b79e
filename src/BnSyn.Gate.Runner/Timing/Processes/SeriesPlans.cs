using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>Which series are worth timing: no error path, whose speed does not matter, and no probe, which is too short.</summary>
internal static class SeriesPlans
{
    /// <summary>This build against another one. The reference is left out where there is another backend: it is never optimised.</summary>
    /// <param name="scenarios">What was run.</param>
    /// <param name="candidate">This build.</param>
    /// <param name="other">The other one.</param>
    /// <returns>One series per scenario and backend.</returns>
    public static IReadOnlyList<SeriesPlan> AgainstBase(IEnumerable<ScenarioMeasurement> scenarios, BuiltEngine candidate, BuiltEngine other) =>
    [
        .. from scenario in scenarios
           where scenario.Description is { ExpectedFault: null, Family: null }
           from backend in scenario.Backends.Skip(scenario.Backends.Count > 1 && scenario.Backends[0] == scenario.Description.Backends[0] ? 1 : 0)
           select Plan(scenario, new(other, backend), new(candidate, backend)),
    ];

    /// <summary>Every backend against the reference, within this build.</summary>
    /// <param name="scenarios">What was run.</param>
    /// <param name="engine">This build.</param>
    /// <returns>One series per scenario and backend but the reference.</returns>
    public static IReadOnlyList<SeriesPlan> Gains(IEnumerable<ScenarioMeasurement> scenarios, BuiltEngine engine) =>
    [
        .. from scenario in scenarios
           let reference = scenario.Description.Backends[0]
           where scenario.Description is { ExpectedFault: null, Family: null } && scenario.Backends.Contains(reference, StringComparer.Ordinal)
           from backend in scenario.Backends
           where backend != reference
           select Plan(scenario, new(engine, reference), new(engine, backend)),
    ];

    private static SeriesPlan Plan(ScenarioMeasurement scenario, SampledSide before, SampledSide after)
    {
        var seed = scenario.Seeds[0];
        return new(
            scenario.Description.Name,
            seed,
            scenario.Runs.Where(run => run.Seed == seed && (run.Backend == before.Backend || run.Backend == after.Backend)).Min(run => run.CompletedSteps),
            before,
            after)
        {
            IsSerial = scenario.Description.IsSerial,
            States = TimedStates.HashesOf(scenario.Description, scenario.Runs.Where(run => run.Seed == seed), after.Backend),
        };
    }
}
