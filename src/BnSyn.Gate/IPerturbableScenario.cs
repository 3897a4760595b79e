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
    /// <param name="size">
    /// How wrong: a fraction, 0 for the unchanged physics. Of a perturbation of the kind <see cref="PerturbationKind.InitialState"/>
    /// <c>PhysicsTolerances</c> also asks for 2^-52 and for -2^-52, and where that moves no bit of the state, or is rounded away
    /// at once, for larger powers of two up to 2^-40, of a state of single precision up to 2^-19: a negative size is the same change the
    /// other way. No other size is negative.
    /// </param>
    /// <returns>A simulation before its first step.</returns>
    ISimulation Create(string backend, ulong seed, string perturbation, double size);
}
