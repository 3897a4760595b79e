using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2047 to BNG2054 and BNG3025 to BNG3027: what fields and series have in common, in their files and in a run.</summary>
public static class RecordingDiagnostics
{
    /// <summary>Field or series has no baseline.</summary>
    public static readonly Diagnostic WithoutBaseline = new(
        "BNG2047", DiagnosticSeverity.Error, Outcome.Invalid,
        "Field or series missing in a baseline",
        "{scenario}: the baseline has no {kind} '{observable}' for {what}",
        "Refresh to accept it; or restore the baseline from version control.");

    /// <summary>Field or series is no longer declared.</summary>
    public static readonly Diagnostic Stale = new(
        "BNG2048", DiagnosticSeverity.Error, Outcome.Invalid,
        "Field or series of a baseline without a partner",
        "{scenario}: the baseline has the {kind} '{observable}', which the scenario no longer declares",
        "Bring it back, or refresh to accept that it is gone.");

    /// <summary>Field or series declared differently.</summary>
    public static readonly Diagnostic DeclaredOtherwise = new(
        "BNG2049", DiagnosticSeverity.Error, Outcome.Drift,
        "Field or series declared differently",
        "{scenario}: {observable} is declared as [{actual}], the baseline has [{expected}]",
        "Take the change back, or refresh: tolerances, horizon and stride are part of the reviewed expectation.");

    /// <summary>Expected values missing.</summary>
    public static readonly Diagnostic CsvMissing = new(
        "BNG2050", DiagnosticSeverity.Error, Outcome.Invalid,
        "Expected values missing",
        "'{file}', which the baseline names, cannot be read: {problem}",
        "Restore the file from version control; commit the files of a refresh together.");

    /// <summary>Expected values are not those that were accepted.</summary>
    public static readonly Diagnostic CsvEdited = new(
        "BNG2051", DiagnosticSeverity.Error, Outcome.Invalid,
        "Expected values are not the accepted ones",
        "The content of '{file}' is not what the baseline was accepted with: the file was edited by hand, or comes from another refresh than the baseline",
        "Restore both from version control, or take one side's baseline and folder whole after a merge. If the edit is intended, seal it with a reason: physics-gate seal BASELINE --reason TEXT.");

    /// <summary>Expected values cannot be read.</summary>
    public static readonly Diagnostic CsvMalformed = new(
        "BNG2052", DiagnosticSeverity.Error, Outcome.Invalid,
        "Expected values malformed",
        "'{file}': {problem}",
        "Restore the file from version control. It has the declared columns in its head, and rows of as many finite numbers, with a decimal point and separated by commas: one for each cell of a field in its order, times that ascend of a series.");

    /// <summary>Expected values that no baseline names.</summary>
    public static readonly Diagnostic StaleCsv = new(
        "BNG2053", DiagnosticSeverity.Error, Outcome.Invalid,
        "Expected values without a baseline",
        "No baseline names '{file}'",
        "Delete the file; or restore the baseline that names it.");

    /// <summary>Expected values too large.</summary>
    public static readonly Diagnostic TooLarge = new(
        "BNG2054", DiagnosticSeverity.Error, Outcome.Invalid,
        "Expected values too large",
        "{scenario}: the {kind} '{observable}' of seed {seed} ({backend}) has {actual}; a file of expected values has at most 1 MB: declare a Stride of {stride} or more",
        "Declare a Stride, or a larger one: the message says which is enough. The digest is of all values whatever the stride.");

    /// <summary>Recorded otherwise than declared.</summary>
    public static readonly Diagnostic RecordedOtherwise = new(
        "BNG3025", DiagnosticSeverity.Error, Outcome.Invalid,
        "Recorded otherwise than declared",
        "{scenario}: the {kind} '{observable}' of seed {seed} ({backend}) is not what the scenario declares: {problem}",
        "Report one value for each declared channel or cell, and samples at ascending times.");

    /// <summary>Recorded value is not finite.</summary>
    public static readonly Diagnostic NonFinite = new(
        "BNG3026", DiagnosticSeverity.Error, Outcome.Invalid,
        "Recorded value is not finite",
        "{scenario}: the {kind} '{observable}' of seed {seed} ({backend}) is not finite: {actual}",
        "Find where the simulation stops giving finite numbers.");

    /// <summary>No size to compare with.</summary>
    public static readonly Diagnostic NoSize = new(
        "BNG3027", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing to take a tolerance of",
        "{scenario}: the {kind} '{observable}' of seed {seed} ({backend}) cannot be compared: {problem}",
        "Declare the NominalSize of what may be zero, and a Horizon beyond the second sample.");

    internal static readonly Diagnostic[] Rows =
    [
        WithoutBaseline,
        Stale,
        DeclaredOtherwise,
        CsvMissing,
        CsvEdited,
        CsvMalformed,
        StaleCsv,
        TooLarge,
        RecordedOtherwise,
        NonFinite,
        NoSize,
    ];
}
