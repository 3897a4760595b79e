namespace BnSyn.Gate;

/// <summary>
/// A scenario that can be made wrong on purpose, so that the gate can measure what it would see. The perturbation is applied
/// from outside, through parameters, drive and initial state: the engine needs no switches for wrong physics.
/// </summary>
public interface IPerturbableScenario : IPhysicsScenario
{
    /// <summary>Builds one realisation of the perturbed physics.</summary>
    /// <param name="backend">One of <see cref="ScenarioDescription.Backends"/>.</param>
    /// <param name="seed">The realisation.</param>
    /// <param name="perturbation">A name from <see cref="ScenarioDescription.Perturbations"/>.</param>
    /// <param name="size">How wrong: a fraction, 0 for the unchanged physics.</param>
    /// <returns>A simulation before its first step.</returns>
    ISimulation Create(string backend, ulong seed, string perturbation, double size);
}
