namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>How a horizon is known.</summary>
internal enum HorizonKind
{
    /// <summary>The tolerance was not reached, and nothing says when it would be.</summary>
    Beyond,

    /// <summary>The tolerance was not reached; by the exponent it would be so much later.</summary>
    Extrapolated,

    /// <summary>The tolerance was reached at some time before the end: the states were not compared.</summary>
    AtEnd,

    /// <summary>The tolerance was reached in the run.</summary>
    Within,
}
