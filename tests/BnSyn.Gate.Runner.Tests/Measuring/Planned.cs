using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Measuring;

/// <summary>Scenarios of one test, as a plan holds them. Nothing here is public, so that the gate does not find it in this assembly.</summary>
internal static class Planned
{
    /// <summary>A public scenario with all that it declares.</summary>
    public static PlannedScenario Whole(IPhysicsScenario scenario)
    {
        var description = scenario.Describe();
        return new PlannedScenario(scenario, description, description.Backends, description.Seeds, scenario.GetType().FullName!);
    }

    /// <summary>A scenario like the oscillator's of simulations of the test's own.</summary>
    public static PlannedScenario Of(Func<ISimulation> create) => Whole(new Made(create));

    private sealed class Made(Func<ISimulation> create) : Oscillator
    {
        public override ISimulation Create(string backend, ulong seed) => create();
    }
}
