namespace BnSyn.Gate;

/// <summary>What a perturbation changes.</summary>
public enum PerturbationKind
{
    /// <summary>A constant of the model.</summary>
    Parameter,

    /// <summary>What drives the system from outside.</summary>
    Drive,

    /// <summary>The state before the first step.</summary>
    InitialState,
}
