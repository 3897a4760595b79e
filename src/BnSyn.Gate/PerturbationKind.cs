namespace BnSyn.Gate;

/// <summary>What a perturbation changes.</summary>
public enum PerturbationKind
{
    /// <summary>A constant of the model.</summary>
    Parameter,

    /// <summary>What drives the system from outside.</summary>
    Drive,

    /// <summary>
    /// The state before the first step. <c>PhysicsTolerances</c> moves it by one unit in the last place, either way, and so measures what
    /// rounding alone makes of each observable.
    /// </summary>
    InitialState,
}
