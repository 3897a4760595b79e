using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2026 and on: accepting new physics.</summary>
public static class RefreshDiagnostics
{
    /// <summary>Refresh without a reason.</summary>
    public static readonly Diagnostic NoReason = new(
        "BNG2026", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh without a reason",
        "A refresh needs a reason, and none is given",
        "Set PhysicsGateRefreshReason, or --reason of accept and seal, to one sentence that says why.");

    /// <summary>Refresh of an unoptimised build.</summary>
    public static readonly Diagnostic Unoptimised = new(
        "BNG2027", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh of an unoptimised build",
        "Baselines are not refreshed from an unoptimised build: {problem}",
        "Refresh with -c Release.");

    /// <summary>Refresh in continuous integration.</summary>
    public static readonly Diagnostic InContinuousIntegration = new(
        "BNG2028", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh in continuous integration",
        "Baselines are not refreshed or sealed in continuous integration, where no one reviews them",
        "Refresh on your own machine and commit the files, or give the command line -p:PhysicsGateAllowRefreshInCI=true; for physics-gate seal that is --allow-in-ci.");

    /// <summary>Refresh of an invalid run.</summary>
    public static readonly Diagnostic InvalidRun = new(
        "BNG2029", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh of an invalid run",
        "{scenario}: the baseline is not refreshed, because the run is not valid: {problem}",
        "Fix the run; a refresh does not override an invariant.");

    /// <summary>Refresh of a non-deterministic run.</summary>
    public static readonly Diagnostic NotDeterministic = new(
        "BNG2030", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh of a non-deterministic run",
        "{scenario}: the baseline is not refreshed, because the same seed gives different answers: {problem}",
        "Make the simulation a function of its seed.");

    /// <summary>Refresh while backends disagree.</summary>
    public static readonly Diagnostic BackendDrifts = new(
        "BNG2031", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh while backends disagree",
        "{scenario}: the baseline is not refreshed, because a backend drifts from the reference: {problem}",
        "Fix the backend first: a baseline must not hide that backends disagree.");

    /// <summary>Refresh of a partial run.</summary>
    public static readonly Diagnostic PartialRun = new(
        "BNG2032", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh of a partial run",
        "{scenario}: the baseline is not refreshed, because the run lacks {missing}, which the baseline would lose",
        "Refresh without PhysicsGateBackends and PhysicsGateSeeds; PhysicsGateScenarios may stay.");

    /// <summary>Baseline refreshed.</summary>
    public static readonly Diagnostic Refreshed = new(
        "BNG2033", DiagnosticSeverity.Message, null,
        "Baseline refreshed",
        "{scenario}: the baseline was refreshed, {changes}; see report.md",
        "Review the difference and commit the file.");

    /// <summary>Baseline cannot be written.</summary>
    public static readonly Diagnostic Unwritable = new(
        "BNG2034", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline cannot be written",
        "'{file}' cannot be written: {problem}",
        "Check that the folder exists and that the build may write to it.");

    internal static readonly Diagnostic[] Rows =
    [
        NoReason,
        Unoptimised,
        InContinuousIntegration,
        InvalidRun,
        NotDeterministic,
        BackendDrifts,
        PartialRun,
        Refreshed,
        Unwritable,
    ];
}
