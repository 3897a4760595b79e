using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG9xxx: the gate itself.</summary>
public static class GateDiagnostics
{
    /// <summary>Time budget exceeded.</summary>
    public static readonly Diagnostic TimeBudgetExceeded = new(
        "BNG9001", DiagnosticSeverity.Error, Outcome.Invalid,
        "Time budget exceeded",
        "Measuring took longer than PhysicsGateTimeBudget, {budget}; {progress}",
        "Raise the budget, or choose fewer scenarios, seeds or steps.");

    /// <summary>Cancelled.</summary>
    public static readonly Diagnostic Cancelled = new(
        "BNG9002", DiagnosticSeverity.Error, Outcome.Invalid,
        "Cancelled",
        "The gate was cancelled; nothing was judged",
        "Run it again.");

    /// <summary>The gate failed.</summary>
    public static readonly Diagnostic GateFailed = new(
        "BNG9003", DiagnosticSeverity.Error, Outcome.Invalid,
        "The gate failed",
        "The gate itself failed, not the physics: {problem}",
        "Please report this with the message and the request at https://github.com/bnsyn/gate/issues.");

    /// <summary>No verdict.</summary>
    public static readonly Diagnostic NoVerdict = new(
        "BNG9004", DiagnosticSeverity.Error, Outcome.Invalid,
        "No verdict",
        BuildMessages.NoVerdict,
        "See the lines above. An engine must not end its process, overflow its stack or let an exception escape from a thread. If none of this happened, please report it at https://github.com/bnsyn/gate/issues.");

    /// <summary>Reports cannot be written.</summary>
    public static readonly Diagnostic ReportsUnwritable = new(
        "BNG9005", DiagnosticSeverity.Error, Outcome.Invalid,
        "Reports cannot be written",
        BuildMessages.Unwritable,
        "Check that the folder exists and that the build may write to it, or set PhysicsGateReportDirectory.");

    /// <summary>Files changed during the run; said by the build, which hashes the inputs.</summary>
    public static readonly Diagnostic ChangedMeanwhile = new(
        "BNG9006", DiagnosticSeverity.Error, Outcome.Invalid,
        "Files changed during the run",
        BuildMessages.ChangedMeanwhile,
        "Run it again, and do not build meanwhile. A file that the engine itself writes is a PhysicsGateOutput item of the project.");

    internal static readonly Diagnostic[] Rows =
    [
        TimeBudgetExceeded,
        Cancelled,
        GateFailed,
        NoVerdict,
        ReportsUnwritable,
        ChangedMeanwhile,
    ];
}
