namespace BnSyn.Gate;

/// <summary>
/// A scenario whose simulations take a number of threads. The number is no physics: every one gives the same answer, and
/// <c>PhysicsGateDeterminismThreads</c> has the gate try that.
/// </summary>
public interface IThreadedScenario : IPhysicsScenario
{
    /// <summary>Builds one realisation that uses so many threads.</summary>
    /// <param name="backend">One of <see cref="ScenarioDescription.Backends"/>; one that knows no threads ignores their number.</param>
    /// <param name="seed">The realisation; the only source of randomness.</param>
    /// <param name="threads">At least 1; there may be more than the machine has processors.</param>
    /// <returns>A simulation before its first step.</returns>
    ISimulation Create(string backend, ulong seed, int threads);
}
