using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits;

/// <summary>What the accelerated backend may use. Every choice gives the same bits.</summary>
public sealed record CircuitOptions
{
    /// <summary>Threads of a step, 1 to 64.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The widest registers that may be used.</summary>
    internal Registers Registers { get; init; } = Registers.Widest;
}
