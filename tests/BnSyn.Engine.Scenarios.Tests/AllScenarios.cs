using BnSyn.Gate;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>Every scenario of the assembly, found as the gate finds them.</summary>
internal static class AllScenarios
{
    /// <summary>The scenarios, in the order of their type names.</summary>
    public static IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
    [
        .. typeof(NetworkScenario).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && typeof(IPhysicsScenario).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IPhysicsScenario)Activator.CreateInstance(type)!),
    ];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. Scenarios.Select(scenario => scenario.Describe().Name)];

    /// <summary>The names of the regimes of the network.</summary>
    public static TheoryData<string> Regimes { get; } = [.. Scenarios.OfType<NetworkScenario>().Select(scenario => scenario.Regime.Name)];

    /// <summary>One scenario.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The scenario.</returns>
    public static IPhysicsScenario Find(string name) => Scenarios.Single(scenario => scenario.Describe().Name == name);
}
