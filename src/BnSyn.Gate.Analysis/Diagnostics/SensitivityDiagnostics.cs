using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG6xxx: what the gate would see, and what it sees where nothing is.</summary>
public static class SensitivityDiagnostics
{
    /// <summary>False alarms over budget.</summary>
    public static readonly Diagnostic FalseAlarmsOverBudget = new(
        "BNG6001", DiagnosticSeverity.Error, Outcome.Invalid,
        "False alarms over budget",
        "{scenario}: {alarms} of {gates} gates on unchanged physics raise an alarm in the {observable} tier, so the false-alarm rate may be as high as {upper}; the budget is {budget}",
        "Make the simulation a function of its seed, or give an ensemble more seeds.");

    /// <summary>Perturbation not detected.</summary>
    public static readonly Diagnostic NotDetected = new(
        "BNG6002", DiagnosticSeverity.Error, Outcome.Invalid,
        "Perturbation not detected",
        "{scenario}: the perturbation {observable} of {size} is not detected by any of {runs} runs in the {tier} tier",
        "Tighten the tolerances that hide it, declare a metric that responds to it, or declare it only in scenarios where it acts.");

    /// <summary>Smallest detectable effect over budget.</summary>
    public static readonly Diagnostic DetectableEffectOverBudget = new(
        "BNG6003", DiagnosticSeverity.Error, Outcome.Invalid,
        "Smallest detectable effect over budget",
        "{scenario}: the perturbation {observable} of {size}, the largest declared, is detected by {detected} of {runs} runs in the {tier} tier; {needed} is needed",
        "Add seeds or a metric that responds to it, or declare the larger size that would still be acceptable.");

    /// <summary>Perturbation cannot be run.</summary>
    public static readonly Diagnostic CannotBeRun = new(
        "BNG6004", DiagnosticSeverity.Error, Outcome.Invalid,
        "Perturbation cannot be run",
        "{scenario}: the perturbation {observable} of {size} cannot be built or observed: {problem}",
        "Choose a change and sizes that the engine accepts; an exception in a step is a result, one before or after the steps is not.");

    /// <summary>Perturbation without effect.</summary>
    public static readonly Diagnostic WithoutEffect = new(
        "BNG6005", DiagnosticSeverity.Error, Outcome.Invalid,
        "Perturbation without effect",
        "{scenario}: the perturbation {observable} of {size} does not change any bit of any run",
        "Declare it only in scenarios where it acts.");

    /// <summary>Perturbations without a way to apply them.</summary>
    public static readonly Diagnostic NotPerturbable = new(
        "BNG6006", DiagnosticSeverity.Error, Outcome.Invalid,
        "Perturbations without a way to apply them",
        "{scenario}: the scenario declares perturbations, but its class {type} does not implement IPerturbableScenario",
        "Implement IPerturbableScenario, or declare no perturbations.");

    /// <summary>Scenario without perturbations.</summary>
    public static readonly Diagnostic NoPerturbation = new(
        "BNG6007", DiagnosticSeverity.Warning, null,
        "Scenario without perturbations",
        "{scenario}: no perturbation is tried, so nothing shows what the gate would detect",
        "Declare perturbations of parameters, drive and initial state, and implement IPerturbableScenario.");

    /// <summary>Unknown perturbation.</summary>
    public static readonly Diagnostic UnknownPerturbation = new(
        "BNG6008", DiagnosticSeverity.Error, Outcome.Invalid,
        "Unknown perturbation",
        "PhysicsGatePerturbations names '{value}'; valid: {valid}",
        "Correct the name, or leave the property empty to try all.");

    /// <summary>Metric that never moves.</summary>
    public static readonly Diagnostic NeverMoves = new(
        "BNG6009", DiagnosticSeverity.Message, null,
        "Metric that never moves",
        "{scenario}: {metrics} gave the same value for all {seeds} seeds ({backend}), though their states differ: nothing shows that it observes the physics",
        "See that the metric is computed from the run. A metric that is the same for every seed by design should be of class Exact, which this check leaves out.");

    internal static readonly Diagnostic[] Rows =
    [
        FalseAlarmsOverBudget,
        NotDetected,
        DetectableEffectOverBudget,
        CannotBeRun,
        WithoutEffect,
        NotPerturbable,
        NoPerturbation,
        UnknownPerturbation,
        NeverMoves,
    ];
}
