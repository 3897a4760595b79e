using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>Codes BNG5002 to BNG5005 and BNG5009: memory.</summary>
public static class MemoryDiagnostics
{
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

    /// <summary>Two answers of memory.</summary>
    public static readonly Diagnostic TwoAnswersOfMemory = new(
        "BNG5009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Two answers of memory",
        "{scenario}: backend '{backend}' gives two answers: {first}, and in a fresh process: {second}",
        "Find what decides how much is allocated besides the code: a race, a cache, the clock or the environment. Until then neither figure is the engine's.");

    internal static readonly Diagnostic[] Rows =
    [
        MoreMemory,
        LessMemory,
        OtherMemory,
        AllocatingSteps,
        TwoAnswersOfMemory,
    ];
}
