using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Plans;

/// <summary>One scenario with what is to be run of it.</summary>
/// <param name="Scenario">The engine's code.</param>
/// <param name="Description">Its description, asked for once.</param>
/// <param name="Backends">The backends to run, in the scenario's order.</param>
/// <param name="Seeds">The seeds to run, ascending.</param>
/// <param name="Class">Full name of the class that gave it.</param>
internal sealed record PlannedScenario(
    IPhysicsScenario Scenario,
    ScenarioDescription Description,
    IReadOnlyList<string> Backends,
    IReadOnlyList<ulong> Seeds,
    string Class)
{
    /// <summary>A scenario of which this is to be run.</summary>
    public static PlannedScenario Of(DescribedScenario scenario, IReadOnlyList<string> backends, IReadOnlyList<ulong> seeds) =>
        new(scenario.Scenario, scenario.Description, backends, seeds, scenario.Class);

    /// <summary>Whether a backend can be built at other sizes, where the scenario can: a program of its own cannot, because no request of the protocol has a size.</summary>
    /// <param name="backend">One of <see cref="Backends"/>.</param>
    public bool HasSizes(string backend) => Scenario is ISizedScenario && !Description.ProcessBackends.Any(process => process.Name == backend);

    /// <summary>The engine for a process that runs nothing else.</summary>
    public BuiltEngine In(BuiltEngine engine) => engine.Only([Class]);
}
