using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>A row of the table of codes in words, as the page of diagnostics and the terminal have them.</summary>
internal static class DiagnosticWords
{
    /// <summary>What it makes of a run by itself.</summary>
    public static string VerdictOf(Diagnostic row) => row.Effect switch
    {
        null => "unchanged",
        Outcome.Identical or Outcome.Equivalent or Outcome.Acknowledged => nameof(Verdict.Passed),
        Outcome.Drift => nameof(Verdict.Drift),
        Outcome.Inconclusive => nameof(Verdict.Inconclusive),
        _ => nameof(Verdict.Invalid),
    };
}
