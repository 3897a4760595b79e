using BnSyn.Gate.Analysis.Outcomes;

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
        "{scenario}: backend '{backend}': {actual} B {quantity}; baseline {expected} B, tolerance {tolerance} B",
        "Find what is constructed in addition, or refresh the baselines if it is worth its bytes.");

    /// <summary>Less memory.</summary>
    public static readonly Diagnostic LessMemory = new(
        "BNG5003", DiagnosticSeverity.Message, null,
        "Less memory",
        "{scenario}: backend '{backend}': {actual} B {quantity}; baseline {expected} B, tolerance {tolerance} B",
        "Refresh the baselines, so that the saving cannot be lost unnoticed.");

    /// <summary>Memory not comparable.</summary>
    public static readonly Diagnostic OtherMemory = new(
        "BNG5004", DiagnosticSeverity.Message, null,
        "Memory not comparable",
        "{count} {figures} not compared with the baselines, which were measured differently ({reasons}); largest difference: {largest} {actual} B {quantity}, baseline {expected} B",
        "Nothing is wrong. To have memory judged here, refresh the baselines on this runtime, with the scenarios' own seeds.");

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

    /// <summary>Two answers of memory.</summary>
    public static readonly Diagnostic TwoAnswersOfMemory = new(
        "BNG5009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Two answers of memory",
        "{scenario}: backend '{backend}' gives two answers: {first}, and in a fresh process: {second}",
        "Find what decides how much is allocated besides the code: a race, a cache, the clock or the environment. Until then neither figure is the engine's.");

    internal static readonly Diagnostic[] Rows =
    [
        NoEnergy,
        MoreMemory,
        LessMemory,
        OtherMemory,
        AllocatingSteps,
        MoreEnergy,
        EnergyUnknown,
        LessEnergy,
        TwoAnswersOfMemory,
    ];
}
