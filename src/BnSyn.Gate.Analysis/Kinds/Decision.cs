using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Stage 8 (Decide): findings and outcomes make the verdict; where nothing was compared there is none to pass with.</summary>
internal static class Decision
{
    public static Verdict Of(IReadOnlyList<Finding> findings, IReadOnlyList<Outcome> outcomes)
    {
        var effects = findings.Where(finding => finding.Effect is not null).Select(finding => finding.Effect!.Value);
        var all = OutcomeOrder.Worst(effects.Concat(outcomes));
        return (all, outcomes.Count) switch
        {
            (Outcome.Invalid, _) or (_, 0) => Verdict.Invalid,
            (Outcome.Drift, _) => Verdict.Drift,
            (Outcome.Identical or Outcome.Equivalent or Outcome.Acknowledged, _) => Verdict.Passed,
            _ => Verdict.Inconclusive,
        };
    }
}
