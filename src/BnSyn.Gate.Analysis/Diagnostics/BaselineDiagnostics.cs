using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2001 and on: baseline files, and what of them has no partner in the run.</summary>
public static class BaselineDiagnostics
{
    /// <summary>No baseline.</summary>
    public static readonly Diagnostic NoBaseline = new(
        "BNG2001", DiagnosticSeverity.Error, Outcome.Invalid,
        "No baseline",
        "{scenario}: there is no baseline '{file}'",
        "Accept the measured physics with PhysicsGateRefreshBaselines=true and a PhysicsGateRefreshReason, and commit the file.");

    /// <summary>Stale baseline.</summary>
    public static readonly Diagnostic StaleBaseline = new(
        "BNG2002", DiagnosticSeverity.Error, Outcome.Invalid,
        "Stale baseline",
        "The baseline '{file}' does not belong to any scenario; scenarios: {valid}",
        "Delete the file, or bring its scenario back.");

    /// <summary>Syntax error in a baseline.</summary>
    public static readonly Diagnostic SyntaxError = new(
        "BNG2003", DiagnosticSeverity.Error, Outcome.Invalid,
        "Syntax error in a baseline",
        "'{file}' is not JSON: {problem}",
        "Restore the file from version control, or correct it at the line and column given.");

    /// <summary>Truncated baseline.</summary>
    public static readonly Diagnostic TruncatedFile = new(
        "BNG2004", DiagnosticSeverity.Error, Outcome.Invalid,
        "Truncated baseline",
        "'{file}' ends in the middle of a value",
        "Restore the file from version control.");

    /// <summary>Duplicate key in a baseline.</summary>
    public static readonly Diagnostic DuplicateKey = new(
        "BNG2005", DiagnosticSeverity.Error, Outcome.Invalid,
        "Duplicate key in a baseline",
        "'{file}' has the key '{key}' twice in one object",
        "A line-by-line merge often keeps both: take one side's file whole (git checkout --ours or --theirs) and refresh or accept again.");

    /// <summary>Non-finite number in a baseline.</summary>
    public static readonly Diagnostic NonFiniteNumber = new(
        "BNG2006", DiagnosticSeverity.Error, Outcome.Invalid,
        "Non-finite number in a baseline",
        "'{file}' contains {value}; every number in a baseline must be finite",
        "Restore the file from version control, or refresh.");

    /// <summary>Baseline of another schema version.</summary>
    public static readonly Diagnostic WrongSchemaVersion = new(
        "BNG2007", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline of another schema version",
        "'{file}' has schema version {value}; this gate reads {valid}",
        "Use the version of the gate that wrote the file. A file of version 2 can be upgraded with physics-gate seal FILE --reason TEXT; delete any other and refresh.");

    /// <summary>Metric missing in a baseline.</summary>
    public static readonly Diagnostic MissingMetric = new(
        "BNG2008", DiagnosticSeverity.Error, Outcome.Invalid,
        "Metric missing in a baseline",
        "'{file}': the metric '{metric}' is missing in {place}",
        "Restore the file from version control, or refresh to accept a new metric.");

    /// <summary>Unknown key in a baseline.</summary>
    public static readonly Diagnostic UnknownKey = new(
        "BNG2009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unknown key in a baseline",
        "'{file}' has the unknown key '{key}' in {place}; valid: {valid}",
        "Correct or remove the key.");

    /// <summary>Key missing in a baseline.</summary>
    public static readonly Diagnostic MissingKey = new(
        "BNG2010", DiagnosticSeverity.Error, Outcome.Invalid,
        "Key missing in a baseline",
        "'{file}': the key '{key}' is missing in {place}",
        "Restore the file from version control.");

    /// <summary>Bad value in a baseline.</summary>
    public static readonly Diagnostic BadValue = new(
        "BNG2011", DiagnosticSeverity.Error, Outcome.Invalid,
        "Bad value in a baseline",
        "'{file}': {place} is {value}; valid: {valid}",
        "Restore the file from version control, or correct the value.");

    /// <summary>Baseline unreadable.</summary>
    public static readonly Diagnostic UnreadableFile = new(
        "BNG2012", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline unreadable",
        "'{file}' cannot be read: {problem}",
        "Check that the file exists and that the build may read it.");

    /// <summary>Baseline metric without a partner.</summary>
    public static readonly Diagnostic StaleMetric = new(
        "BNG2013", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline metric without a partner",
        "{scenario}: the baseline holds the metric '{observable}', which the scenario no longer declares",
        "Bring the metric back, or refresh to accept that it is gone.");

    /// <summary>Metric declared differently.</summary>
    public static readonly Diagnostic MetricDeclaredOtherwise = new(
        "BNG2014", DiagnosticSeverity.Error, Outcome.Drift,
        "Metric declared differently",
        "{scenario}: {observable} is declared as {actual}, the baseline has {expected}",
        "Take the change back, or refresh: a tolerance is part of the reviewed expectation.");

    /// <summary>Parameters changed.</summary>
    public static readonly Diagnostic ParametersChanged = new(
        "BNG2015", DiagnosticSeverity.Error, Outcome.Drift,
        "Parameters changed",
        "{scenario}: the parameters differ from the baseline's: {changes}",
        "Take the change back, or refresh to accept it.");

    /// <summary>Seed missing in a baseline.</summary>
    public static readonly Diagnostic SeedWithoutBaseline = new(
        "BNG2016", DiagnosticSeverity.Error, Outcome.Invalid,
        "Seed missing in a baseline",
        "{scenario}: the scenario declares seed {seed}, the baseline has {valid}",
        "Refresh to accept the new seed.");

    /// <summary>Baseline seed without a partner.</summary>
    public static readonly Diagnostic StaleSeed = new(
        "BNG2017", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline seed without a partner",
        "{scenario}: the baseline has seed {seed}, which the scenario no longer declares",
        "Bring the seed back, or refresh to accept that it is gone.");

    /// <summary>Backend missing in a baseline.</summary>
    public static readonly Diagnostic BackendWithoutBaseline = new(
        "BNG2018", DiagnosticSeverity.Error, Outcome.Invalid,
        "Backend missing in a baseline",
        "{scenario}: the scenario declares backend '{backend}', the baseline has {valid}",
        "Refresh to accept the new backend.");

    /// <summary>Baseline backend without a partner.</summary>
    public static readonly Diagnostic StaleBackend = new(
        "BNG2019", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline backend without a partner",
        "{scenario}: the baseline has backend '{backend}', which the scenario no longer declares",
        "Bring the backend back, or refresh to accept that it is gone.");

    /// <summary>Digest missing in a baseline.</summary>
    public static readonly Diagnostic DigestWithoutBaseline = new(
        "BNG2020", DiagnosticSeverity.Error, Outcome.Invalid,
        "Digest missing in a baseline",
        "{scenario}: seed {seed} ({backend}) has the digest '{observable}', the baseline has {valid}",
        "Refresh to accept the new digest.");

    /// <summary>Baseline digest without a partner.</summary>
    public static readonly Diagnostic StaleDigest = new(
        "BNG2021", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline digest without a partner",
        "{scenario}: the baseline has the digest '{observable}' of seed {seed} ({backend}), which the run no longer reports",
        "Bring the digest back, or refresh to accept that it is gone.");

    /// <summary>Class of machines without accepted bits.</summary>
    public static readonly Diagnostic OtherClass = new(
        "BNG2022", DiagnosticSeverity.Message, null,
        "Class of machines without accepted bits",
        "This machine's class is {actual}. In {comparisons} of {all} comparisons the bits differ from those of the classes in the baselines ({expected}); there the tolerances decide",
        "Nothing to do if the tolerances are enough. To add the class, refresh on such a machine, or accept what it received with physics-gate accept; see docs/machines.md.");

    /// <summary>Difference on an unknown class of machines.</summary>
    public static readonly Diagnostic UnknownClass = new(
        "BNG2023", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Difference on an unknown class of machines",
        "{scenario}: {observable} is {actual}, expected {expected} ({against}); seed {seed}, {backend}; the baseline knows {known} and not this machine's class, {class}, so the machine may be the cause as well as the code; {divergence}",
        "Run the gate on a class that the baseline knows, or add this one: refresh on such a machine, or accept what it received with physics-gate accept; see docs/machines.md.")
    {
        ConcernsRun = true,
    };

    /// <summary>Requested seed has no baseline.</summary>
    public static readonly Diagnostic RequestedSeedWithoutBaseline = new(
        "BNG2024", DiagnosticSeverity.Message, null,
        "Requested seed has no baseline",
        "{scenario}: seed {seed} was requested and has no baseline; it is compared with the reference only",
        "Nothing to do, unless you meant one of the declared seeds.");

    /// <summary>Accepted value far from the anchor.</summary>
    public static readonly Diagnostic CreptFromAnchor = new(
        "BNG2025", DiagnosticSeverity.Warning, null,
        "Accepted value far from the anchor",
        "{scenario}: {observable} of seed {seed} ({backend}) is {actual}, the first accepted value was {expected} ({anchor}), tolerance {tolerance}: the refreshes since then add up to more than the tolerance",
        "Review the whole change since the first accepted value; so far only its parts were reviewed.");

    internal static readonly Diagnostic[] Rows =
    [
        NoBaseline,
        StaleBaseline,
        SyntaxError,
        TruncatedFile,
        DuplicateKey,
        NonFiniteNumber,
        WrongSchemaVersion,
        MissingMetric,
        UnknownKey,
        MissingKey,
        BadValue,
        UnreadableFile,
        StaleMetric,
        MetricDeclaredOtherwise,
        ParametersChanged,
        SeedWithoutBaseline,
        StaleSeed,
        BackendWithoutBaseline,
        StaleBackend,
        DigestWithoutBaseline,
        StaleDigest,
        OtherClass,
        UnknownClass,
        RequestedSeedWithoutBaseline,
        CreptFromAnchor,
    ];
}
