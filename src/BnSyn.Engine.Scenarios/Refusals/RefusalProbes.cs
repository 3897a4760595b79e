using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Refusals;

/// <summary>What the engine refuses, and in which words: a check that no longer holds lets through what has no physics.</summary>
public sealed class RefusalProbes : IScenarioSource
{
    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
    [
        new RefusalScenario("refusals-network", "Networks of parameters, sizes, seeds and currents at and beyond the ends of their ranges.", NetworkRefusals.Table),
        new RefusalScenario("refusals-learning", "Networks that learn by parameters at and beyond the ends of their ranges.", LearningRefusals.Table),
        new RefusalScenario("refusals-circuit", "Circuits of numbers and combinations at and beyond the ends of what they may be.", CircuitRefusals.Table),
    ];
}
