using BnSyn.Gate;
using Xunit;

namespace BnSyn.Engine.Scenarios.Tests;

/// <summary>Every scenario of the assembly, found as the gate finds them.</summary>
internal static class AllScenarios
{
    /// <summary>The scenarios that are no probes, in the order of their type names.</summary>
    public static IReadOnlyList<IPhysicsScenario> Scenarios { get; } = [.. Made<IPhysicsScenario>()];

    /// <summary>The probes, family by family.</summary>
    public static IReadOnlyList<IPhysicsScenario> Probes { get; } = [.. Made<IScenarioSource>().SelectMany(source => source.Scenarios)];

    /// <summary>The names of all, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. Scenarios.Concat(Probes).Select(scenario => scenario.Describe().Name)];

    /// <summary>The names of the regimes of the network.</summary>
    public static TheoryData<string> Regimes { get; } = [.. Scenarios.OfType<NetworkScenario>().Select(scenario => scenario.Regime.Name)];

    /// <summary>One scenario.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The scenario.</returns>
    public static IPhysicsScenario Find(string name) => Scenarios.Concat(Probes).Single(scenario => scenario.Describe().Name == name);

    private static IEnumerable<T> Made<T>() => typeof(NetworkScenario).Assembly.GetExportedTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!);
}
