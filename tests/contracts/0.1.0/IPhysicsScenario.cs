namespace BnSyn.Gate;

/// <summary>
/// One physical situation that the gate runs, measures and compares. A project that opts in to the gate is a class
/// library with one public class per scenario; each needs a public constructor without parameters.
/// </summary>
public interface IPhysicsScenario
{
    /// <summary>States the scenario: what is simulated, for how long, and what is observed of it.</summary>
    /// <returns>The description; the same on every call.</returns>
    ScenarioDescription Describe();

    /// <summary>Builds one realisation. Its time and its memory are measured apart from the steps.</summary>
    /// <param name="backend">One of <see cref="ScenarioDescription.Backends"/>.</param>
    /// <param name="seed">The realisation; the only source of randomness.</param>
    /// <returns>A simulation before its first step.</returns>
    ISimulation Create(string backend, ulong seed);
}
