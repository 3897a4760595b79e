namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>Stage 8 (Decide): what the gate says about a whole run. Forgetting to decide never means passing.</summary>
public enum Verdict
{
    /// <summary>The default: neither sameness nor drift was shown.</summary>
    Inconclusive = 0,

    /// <summary>Everything that was compared is identical or equivalent, and something was compared.</summary>
    Passed,

    /// <summary>At least one observable left its tolerance, or an invariant its bounds.</summary>
    Drift,

    /// <summary>The run proves nothing: missing or non-finite values, unusable baselines, nothing compared.</summary>
    Invalid,
}
