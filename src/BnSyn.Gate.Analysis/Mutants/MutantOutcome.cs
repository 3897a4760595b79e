namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>What became of a mutant.</summary>
public enum MutantOutcome
{
    /// <summary>The gate passed although its code was run.</summary>
    Survived,

    /// <summary>No scenario runs its code.</summary>
    NotReached,

    /// <summary>The gate did not pass.</summary>
    Killed,

    /// <summary>A run took many times as long as without it.</summary>
    TimedOut,
}
