using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG3043 to BNG3048: drift that is known, told, and does not fail until a date.</summary>
public static class AcknowledgementDiagnostics
{
    /// <summary>Acknowledgements unreadable.</summary>
    public static readonly Diagnostic Unreadable = new(
        "BNG3043", DiagnosticSeverity.Error, Outcome.Invalid,
        "Acknowledgements unreadable",
        "The acknowledgements '{file}' cannot be used, so none of them counts: {problem}",
        "Correct the file that PhysicsGateAcknowledged names; docs/acknowledgements.md says what is in it.") { ConcernsRun = true };

    /// <summary>Drift that is acknowledged.</summary>
    public static readonly Diagnostic Acknowledged = new(
        "BNG3044", DiagnosticSeverity.Warning, Outcome.Acknowledged,
        "Acknowledged drift",
        "{finding}; acknowledged until {until}: {reason}",
        "Repair it before that date, or accept it by a refresh; then remove the entry.");

    /// <summary>Expired acknowledgement.</summary>
    public static readonly Diagnostic Expired = new(
        "BNG3045", DiagnosticSeverity.Error, Outcome.Drift,
        "Acknowledgement expired",
        "{entry} was acknowledged until {until}, and this run is of {date}: it counts again ({reason})",
        "Repair the drift or accept it by a refresh, and remove the entry. A later date is a decision for a reviewer.") { ConcernsRun = true };

    /// <summary>Drift beyond what is acknowledged.</summary>
    public static readonly Diagnostic Wider = new(
        "BNG3046", DiagnosticSeverity.Error, Outcome.Drift,
        "Drift wider than acknowledged",
        "{entry} moved by {actual}, acknowledged is {size}: this is another drift than the known one, or more of it",
        "Look for what moved it further. State the new size only where a reviewer agrees that it is the same drift.") { ConcernsRun = true };

    /// <summary>Acknowledgement of nothing.</summary>
    public static readonly Diagnostic Gone = new(
        "BNG3047", DiagnosticSeverity.Error, Outcome.Invalid,
        "Acknowledged drift no longer occurs",
        "{entry} is acknowledged and does not occur: {problem}",
        "Remove the entry, or those of its seeds and backends that are named: it would hide the next drift of this quantity.") { ConcernsRun = true };

    /// <summary>Acknowledgement of more than there is.</summary>
    public static readonly Diagnostic TooWide = new(
        "BNG3048", DiagnosticSeverity.Error, Outcome.Invalid,
        "Acknowledgement too wide",
        "{entry} moved by {actual}, and {size} is acknowledged: more than twice as much, so that another drift would be hidden",
        "State the size that occurs; the report says it to the last digit.") { ConcernsRun = true };

    internal static readonly Diagnostic[] Rows =
    [
        Unreadable,
        Acknowledged,
        Expired,
        Wider,
        Gone,
        TooWide,
    ];
}
