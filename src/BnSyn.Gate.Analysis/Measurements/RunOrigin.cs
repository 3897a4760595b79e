namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>Where a run was made, and why.</summary>
public enum RunOrigin
{
    /// <summary>Beside all others, as every gate plans it.</summary>
    Gate = 0,

    /// <summary>In a fresh process of its own, because the request asks for more repetitions than a gate has.</summary>
    FreshProcess,

    /// <summary>In a fresh process of its own, because the first answer would have been called drift or a fault.</summary>
    AskedAgain,
}
