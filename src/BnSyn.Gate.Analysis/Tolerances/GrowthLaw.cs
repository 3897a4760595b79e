namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>How a distance grows.</summary>
internal enum GrowthLaw
{
    /// <summary>It does not, or too little to tell.</summary>
    None,

    /// <summary>As e^(lambda t): chaos.</summary>
    Exponential,

    /// <summary>As t^p: neighbours that run at different speeds.</summary>
    Power,
}
