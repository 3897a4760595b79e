using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2039 and on: what a failing gate received.</summary>
public static class ReceivedDiagnostics
{
    /// <summary>Baseline received, not accepted.</summary>
    public static readonly Diagnostic NotAccepted = new(
        "BNG2039", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline received, not accepted",
        "{scenario}: the baseline is one that a failing gate received: nobody gave a reason for it, and what the gate sees with it was not measured",
        "Refresh with PhysicsGateRefreshBaselines and PhysicsGateRefreshReason; a received baseline is there to be looked at.");

    internal static readonly Diagnostic[] Rows = [NotAccepted];
}
