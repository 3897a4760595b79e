namespace BnSyn.Gate;

/// <summary>
/// Several scenarios that differ in numbers only: one public class with a public constructor without parameters, in place of one
/// class per scenario.
/// </summary>
public interface IScenarioSource
{
    /// <summary>The scenarios, at least one, each with a name of its own; the same on every call.</summary>
    IReadOnlyList<IPhysicsScenario> Scenarios { get; }
}
