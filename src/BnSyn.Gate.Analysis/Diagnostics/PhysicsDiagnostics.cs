using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG3xxx: the physics of a run, by itself and compared.</summary>
public static class PhysicsDiagnostics
{
    /// <summary>Not deterministic.</summary>
    public static readonly Diagnostic NotDeterministic = new(
        "BNG3001", DiagnosticSeverity.Error, Outcome.Invalid,
        "Not deterministic",
        "{scenario}: seed {seed} ({backend}) gives two answers when it runs {times}: {observable} {problem}; {divergence}",
        "Take every source of randomness from the seed, and order parallel sums. If the engine has static state, declare the scenario IsSerial or IsIsolated.");

    /// <summary>Determinism not checked.</summary>
    public static readonly Diagnostic DeterminismUnchecked = new(
        "BNG3002", DiagnosticSeverity.Error, Outcome.Invalid,
        "Determinism not checked",
        "{scenario}: no seed of backend '{backend}' ran twice",
        "Measure again; the plan repeats one seed per backend.");

    /// <summary>Silent scenario.</summary>
    public static readonly Diagnostic Silent = new(
        "BNG3003", DiagnosticSeverity.Error, Outcome.Invalid,
        "Silent scenario",
        "{scenario}: seed {seed} ({backend}) shows no activity: {observable} is 0, so there is nothing to compare",
        "Give the scenario enough drive to be active, or declare it a silent control.");

    /// <summary>Silent control is active.</summary>
    public static readonly Diagnostic SilentControlActive = new(
        "BNG3004", DiagnosticSeverity.Error, Outcome.Drift,
        "Silent control is active",
        "{scenario}: seed {seed} ({backend}) is active: {observable} is {actual}, but the scenario must stay silent",
        "Find what drives the network; no refresh accepts this.");

    /// <summary>Metric is not finite.</summary>
    public static readonly Diagnostic NonFinite = new(
        "BNG3005", DiagnosticSeverity.Error, Outcome.Invalid,
        "Metric is not finite",
        "{scenario}: {observable} of seed {seed} ({backend}) is {actual}",
        "Find where the simulation stops giving finite numbers; a metric that can be undefined needs a finite value for that case.");

    /// <summary>Observable not reported.</summary>
    public static readonly Diagnostic NotReported = new(
        "BNG3006", DiagnosticSeverity.Error, Outcome.Invalid,
        "Observable not reported",
        "{scenario}: seed {seed} ({backend}) did not report the {kind} '{observable}' that the scenario declares",
        "Report it in Observe in every run.");

    /// <summary>Observable misreported.</summary>
    public static readonly Diagnostic Misreported = new(
        "BNG3007", DiagnosticSeverity.Error, Outcome.Invalid,
        "Observable misreported",
        "{scenario}: seed {seed} ({backend}) reported '{observable}', which is not declared or was reported before",
        "Declare the name, and report it only once: a metric by Scalar or by Count. A count is not negative, and one that is a metric is at most 2^53.");

    /// <summary>Run missing or cut short.</summary>
    public static readonly Diagnostic RunMissing = new(
        "BNG3008", DiagnosticSeverity.Error, Outcome.Invalid,
        "Run missing or cut short",
        "{scenario}: seed {seed} ({backend}) {problem}",
        "Measure again; if the time budget ended the run, raise PhysicsGateTimeBudget.");

    /// <summary>Invariant broken.</summary>
    public static readonly Diagnostic InvariantBroken = new(
        "BNG3009", DiagnosticSeverity.Error, Outcome.Drift,
        "Invariant broken",
        "{scenario}: {observable} of seed {seed} ({backend}) is {actual}, outside [{minimum}, {maximum}]: {reason}",
        "Fix the physics, or the invariant if it claims too much; a refresh does not override it.");

    /// <summary>Unexpected fault.</summary>
    public static readonly Diagnostic UnexpectedFault = new(
        "BNG3010", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unexpected fault",
        "{scenario}: seed {seed} ({backend}) ended {place} with {kind}: {problem}",
        "Fix the simulation, or declare the fault as expected if it is the point of the scenario.");

    /// <summary>Expected fault missing.</summary>
    public static readonly Diagnostic ExpectedFaultMissing = new(
        "BNG3014", DiagnosticSeverity.Error, Outcome.Drift,
        "Expected fault missing",
        "{scenario}: seed {seed} ({backend}) {actual}, but must end with {expected}",
        "Find why the error path no longer raises what it must.");

    /// <summary>Nothing compared.</summary>
    public static readonly Diagnostic NothingCompared = new(
        "BNG3017", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing compared",
        "{scenario}: nothing was compared, so nothing is known",
        "Give the scenario a baseline or a second backend, and check that the filters leave something to compare.");

    /// <summary>Engine failed while timed.</summary>
    public static readonly Diagnostic FailedWhileTimed = new(
        "BNG3022", DiagnosticSeverity.Error, Outcome.Invalid,
        "Engine failed while measured",
        "{scenario}: {kind} while memory or time was measured, although no observed run ended in this way: {problem}",
        "Memory is measured in a fresh process, and timed runs take many steps in one call and are never traced: find what the engine does differently then.");

    internal static readonly Diagnostic[] Rows =
    [
        NotDeterministic,
        DeterminismUnchecked,
        Silent,
        SilentControlActive,
        NonFinite,
        NotReported,
        Misreported,
        RunMissing,
        InvariantBroken,
        UnexpectedFault,
        ExpectedFaultMissing,
        NothingCompared,
        FailedWhileTimed,
    ];
}
