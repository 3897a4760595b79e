namespace BnSyn.Engine.Networks.Analysis.Ancestor;

/// <summary>What BN-Syn's benchmark check says of one figure.</summary>
public enum RegressionStatus
{
    /// <summary>Within the threshold, or better.</summary>
    Ok,

    /// <summary>Worse by more than the threshold, or missing.</summary>
    Regression,

    /// <summary>Not compared, since the baseline is zero.</summary>
    Skipped,
}
