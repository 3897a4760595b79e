using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG5xxx: memory and energy.</summary>
public static class EnergyDiagnostics
{
    /// <summary>Energy of nothing.</summary>
    public static readonly Diagnostic NoEnergy = new(
        "BNG5001", DiagnosticSeverity.Error, Outcome.Invalid,
        "Energy of nothing",
        "{scenario}: the measured energy of backend '{backend}' is {actual} J; a running processor uses more than 0 J",
        "Measure a longer window on an idle machine, or measure without energy.");

    /// <summary>More memory.</summary>
    public static readonly Diagnostic MoreMemory = new(
        "BNG5002", DiagnosticSeverity.Error, Outcome.Drift,
        "More memory",
        "{scenario}: backend '{backend}' {quantity} {actual} B, {expected} B are accepted: {change} B more, the tolerance is {tolerance} B",
        "Find what is built besides, or refresh the baselines where it is worth its bytes.");

    /// <summary>Less memory.</summary>
    public static readonly Diagnostic LessMemory = new(
        "BNG5003", DiagnosticSeverity.Message, null,
        "Less memory",
        "{scenario}: backend '{backend}' {quantity} {actual} B, {expected} B are accepted: {change} B saved",
        "Refresh the baselines, so that the gain cannot be lost unseen.");

    /// <summary>Memory not judged.</summary>
    public static readonly Diagnostic OtherLayout = new(
        "BNG5004", DiagnosticSeverity.Message, null,
        "Memory not judged",
        "{scenario}: backend '{backend}' {quantity} {actual} B, beside {expected} B that are accepted; not judged, because {problem}",
        "Nothing to do: refresh the baselines on the runtime and the class of machines that shall be judged.");

    /// <summary>Steps that allocate.</summary>
    public static readonly Diagnostic AllocatingSteps = new(
        "BNG5005", DiagnosticSeverity.Error, Outcome.Drift,
        "Steps that allocate",
        "{scenario}: steps of backend '{backend}' allocate, {rounds} of {all} timed stretches do (after the largest: {actual} B in {steps} steps); the scenario declares that they do not",
        "Find the allocation with a profiler and make the buffer once, or take the backend out of AllocationFreeBackends.");

    /// <summary>More energy.</summary>
    public static readonly Diagnostic MoreEnergy = new(
        "BNG5006", DiagnosticSeverity.Error, Outcome.Drift,
        "More energy",
        "{scenario}: backend '{backend}' uses {actual} J per simulated second, {expected} J are accepted: {change} more, the margin is {margin}",
        "Look for what costs the time first; refresh the baselines where it is worth its energy, or raise PhysicsGateEnergyMargin with a reason.");

    /// <summary>Energy not known.</summary>
    public static readonly Diagnostic EnergyUnknown = new(
        "BNG5007", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Energy not known",
        "{scenario}: PhysicsGateEnergy is Gate, and the energy of backend '{backend}' cannot be judged: {problem}",
        "Gate energy on the machine whose energy was accepted, with readable counters; elsewhere leave PhysicsGateEnergy at Report.");

    /// <summary>Less energy.</summary>
    public static readonly Diagnostic LessEnergy = new(
        "BNG5008", DiagnosticSeverity.Message, null,
        "Less energy",
        "{scenario}: backend '{backend}' uses {actual} J per simulated second, {expected} J are accepted: {change} less, beyond the margin of {margin}",
        "Refresh the baselines, so that the gain cannot be lost unseen.");

    internal static readonly Diagnostic[] Rows =
    [
        NoEnergy,
        MoreMemory,
        LessMemory,
        OtherLayout,
        AllocatingSteps,
        MoreEnergy,
        EnergyUnknown,
        LessEnergy,
    ];
}
