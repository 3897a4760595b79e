namespace BnSyn.Gate.Analysis.Causes;

/// <summary>What findings have in common, from the most telling to the least.</summary>
internal enum CauseKind
{
    /// <summary>Scenarios whose parameters differ from the accepted ones in the same way.</summary>
    Parameters,

    /// <summary>The reference left its baseline, and every backend with it or beside it.</summary>
    EveryBackend,

    /// <summary>The reference holds, and the same backends differ from it.</summary>
    SomeBackends,

    /// <summary>Scenarios have findings that name no backend, of the same codes.</summary>
    Scenario,

    /// <summary>A code says it for itself: about the whole run, a file, the gate, or what the physics costs.</summary>
    Code,
}
