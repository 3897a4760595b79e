using System.Numerics;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>An engine whose bits depend on the width of the registers, and which says so by promising none.</summary>
public sealed class Lanes : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with { Name = "lanes", EnvironmentClass = EnvironmentClasses.Machine };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new OscillatorSimulation(seed + (ulong)(Vector<byte>.Count * 1000));
}
