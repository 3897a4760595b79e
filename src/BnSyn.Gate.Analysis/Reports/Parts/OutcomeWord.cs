using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>An outcome in running text.</summary>
internal static class OutcomeWord
{
    /// <summary>One word, in lower case.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Identical => "identical",
        Outcome.Equivalent => "equivalent",
        Outcome.Acknowledged => "acknowledged",
        Outcome.Drift => "drift",
        Outcome.Invalid => "invalid",
        _ => "inconclusive",
    };
}
