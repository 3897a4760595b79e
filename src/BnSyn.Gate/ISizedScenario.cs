namespace BnSyn.Gate;

/// <summary>
/// A scenario that can be built at other sizes, so that <c>PhysicsProfile</c> and <c>PhysicsScaling</c> measure how time and memory grow.
/// Nothing else asks for another size than the declared one, and at no other size is anything compared.
/// </summary>
public interface ISizedScenario : IPhysicsScenario
{
    /// <summary>What can be varied, at least one, the size by which people know it first; the same on every call.</summary>
    IReadOnlyList<SizeFactor> SizeFactors { get; }

    /// <summary>Builds one realisation of another size.</summary>
    /// <param name="backend">One of <see cref="ScenarioDescription.Backends"/>.</param>
    /// <param name="seed">The realisation.</param>
    /// <param name="sizes">
    /// One value for each of <see cref="SizeFactors"/>, in their order, from its least to its most. A factor that counts takes the nearest
    /// number that it can have.
    /// </param>
    /// <returns>A simulation before its first step; that of <see cref="IPhysicsScenario.Create"/> where all sizes are the declared ones.</returns>
    ISimulation Create(string backend, ulong seed, IReadOnlyList<double> sizes);
}
