namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>What the gate would say of one scenario.</summary>
internal enum TrialVerdict
{
    /// <summary>It does not pass.</summary>
    Fails,

    /// <summary>It would make the ensemble's further runs first.</summary>
    NeedsExtension,

    /// <summary>It passes.</summary>
    Passes,
}
