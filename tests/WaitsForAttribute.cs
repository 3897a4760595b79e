using Xunit.v3;

namespace BnSyn.Tests;

/// <summary>What the tests of a class wait for, so that they take more than a moment. Without it a class has unit tests, which `.ci/run quick` runs.</summary>
/// <param name="what">What takes the time.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WaitsForAttribute(Awaited what) : Attribute, ITraitAttribute
{
    /// <summary>The trait's name, by which a test run can be chosen.</summary>
    public const string Trait = "waits-for";

    /// <summary>What takes the time.</summary>
    public Awaited What => what;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Trait, What.ToString())];
}

/// <summary>What takes more than a moment.</summary>
internal enum Awaited
{
    /// <summary>Runs of an engine, or thousands of draws of a statistic or of damaged files.</summary>
    Simulations,

    /// <summary>Processes that are started: the gate, the engine's command, git, a compiler, a browser.</summary>
    Processes,
}
