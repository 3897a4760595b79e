using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2039 and on: what a gate received, and what is accepted of it.</summary>
public static class ReceivedDiagnostics
{
    /// <summary>Baseline received, not accepted.</summary>
    public static readonly Diagnostic NotAccepted = new(
        "BNG2039", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline received, not accepted",
        "{scenario}: this baseline was received from a failing gate. It has no reason, and what the gate detects with it was not measured",
        "Accept it with a reason (physics-gate accept), or refresh with PhysicsGateRefreshBaselines and PhysicsGateRefreshReason.");

    /// <summary>Received baselines contradict.</summary>
    public static readonly Diagnostic Contradiction = new(
        "BNG2040", DiagnosticSeverity.Error, Outcome.Invalid,
        "Received baselines contradict each other",
        "{scenario}: '{first}' and '{second}' cannot both be accepted: {problem}",
        "Accept what the gates of one commit received, one folder for each class of machines.");

    /// <summary>Nothing received.</summary>
    public static readonly Diagnostic NothingReceived = new(
        "BNG2041", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing received",
        "There is nothing to accept in '{file}': {problem}",
        "Name folders that hold a scenario's received baseline: received/ beside a report, or a folder of baselines that was refreshed on another machine.");

    /// <summary>Received baseline accepted.</summary>
    public static readonly Diagnostic Accepted = new(
        "BNG2042", DiagnosticSeverity.Message, null,
        "Received baseline accepted",
        "{scenario}: accepted {changes}",
        "Review and commit the difference.");

    internal static readonly Diagnostic[] Rows = [NotAccepted, Contradiction, NothingReceived, Accepted];
}
