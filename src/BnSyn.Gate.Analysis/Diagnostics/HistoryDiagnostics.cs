using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG7001 to BNG7011: the history of many runs, and verdicts that are compared.</summary>
public static class HistoryDiagnostics
{
    /// <summary>No history.</summary>
    public static readonly Diagnostic NoHistory = new(
        "BNG7001", DiagnosticSeverity.Error, Outcome.Invalid,
        "No history",
        "'{folder}' contains no usable verdict: {problem}",
        "Name a folder under which the verdict.json files of earlier runs are kept, or a pattern of such files.");

    /// <summary>Verdict unreadable.</summary>
    public static readonly Diagnostic VerdictUnreadable = new(
        "BNG7002", DiagnosticSeverity.Warning, null,
        "Verdict unreadable",
        "The verdict '{file}' cannot be read and is left out: {problem}",
        "Delete the file, or restore it. Only the gate writes it; do not edit it.");

    /// <summary>Verdict of another version.</summary>
    public static readonly Diagnostic OtherVersion = new(
        "BNG7003", DiagnosticSeverity.Warning, null,
        "Verdict of another version",
        "The verdict '{file}' is left out: its schema version is {value}, this gate reads {valid}",
        "Judge its measurements again with this gate (physics-gate judge), or leave the old files out of the folder.");

    /// <summary>Verdict of an invalid run.</summary>
    public static readonly Diagnostic InvalidRun = new(
        "BNG7004", DiagnosticSeverity.Message, null,
        "Verdict of an invalid run",
        "The verdict '{file}' is left out because its run was invalid",
        "Nothing to do; the run's own report says why it was invalid.");

    /// <summary>Scenario with other parameters.</summary>
    public static readonly Diagnostic MixedScenarios = new(
        "BNG7005", DiagnosticSeverity.Warning, null,
        "Scenario with other parameters",
        "{scenario}: {count} of {all} runs had other parameters than the latest and are left out",
        "Nothing to do if the change of parameters was meant; the history starts again with it.");

    /// <summary>History too short.</summary>
    public static readonly Diagnostic TooShort = new(
        "BNG7006", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "History too short",
        "No series has {needed} runs, the longest has {count}: neither change nor constancy can be shown",
        "Keep the verdict.json of every run and try again later.");

    /// <summary>Change in the history.</summary>
    public static readonly Diagnostic Changed = new(
        "BNG7007", DiagnosticSeverity.Warning, null,
        "Change in the history",
        "{scenario}: {series} changed by {change}{way}, {before} -> {after}, {place} (threshold {threshold}, p = {p})",
        "Look at the commits between the two runs named; if the change was meant, there is nothing to do. An improvement that was not meant is as much a change as a loss.");

    /// <summary>Creep in the history.</summary>
    public static readonly Diagnostic Creeping = new(
        "BNG7008", DiagnosticSeverity.Warning, null,
        "Creep in the history",
        "{scenario}: {series} crept by {change}{way}, {before} -> {after}, {place} (threshold {threshold}, p = {p})",
        "No single commit is the cause: compare the first run with the last one, and look at what grew between them.");

    /// <summary>Trend cannot be written.</summary>
    public static readonly Diagnostic Unwritable = new(
        "BNG7009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Trend cannot be written",
        "The trend cannot be written to '{file}': {problem}",
        "Check that the folder exists and that it may be written to.");

    /// <summary>Not a verdict of this gate.</summary>
    public static readonly Diagnostic NoVerdict = new(
        "BNG7010", DiagnosticSeverity.Error, Outcome.Invalid,
        "Not a verdict",
        "'{file}' is no verdict of this gate: {problem}",
        "Name the verdict.json of a report folder, or judge its measurements again with this gate (physics-gate judge).");

    /// <summary>A verdict beside a baseline.</summary>
    public static readonly Diagnostic UnlikeFiles = new(
        "BNG7011", DiagnosticSeverity.Error, Outcome.Invalid,
        "Files of two sorts",
        "'{first}' and '{second}' cannot be compared: they are of two sorts, as a verdict and a baseline are",
        "Name two verdict.json files, two baselines of one scenario, or two profile.json files.");

    internal static readonly Diagnostic[] Rows =
    [
        NoHistory,
        VerdictUnreadable,
        OtherVersion,
        InvalidRun,
        MixedScenarios,
        TooShort,
        Changed,
        Creeping,
        Unwritable,
        NoVerdict,
        UnlikeFiles,
    ];
}
