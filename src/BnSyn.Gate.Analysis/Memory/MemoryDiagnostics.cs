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
        "Find what the construction now allocates in addition, or refresh the baselines if the extra memory is worth it.");

    /// <summary>Less memory.</summary>
    public static readonly Diagnostic LessMemory = new(
        "BNG5003", DiagnosticSeverity.Message, null,
        "Less memory",
        "{scenario}: backend '{backend}': {actual} B {quantity}; baseline {expected} B, tolerance {tolerance} B",
        "Refresh the baselines, so that losing the saving would be noticed.");

    /// <summary>Memory not comparable.</summary>
    public static readonly Diagnostic OtherMemory = new(
        "BNG5004", DiagnosticSeverity.Message, null,
        "Memory not comparable",
        "{count} {figures} not compared with the baselines, which were measured differently ({reasons}); largest difference: {largest} {actual} B {quantity}, baseline {expected} B",
        "Nothing to do. To have memory judged here, refresh the baselines on this runtime, with the scenarios' own seeds.");

    /// <summary>Steps allocate.</summary>
    public static readonly Diagnostic AllocatingSteps = new(
        "BNG5005", DiagnosticSeverity.Error, Outcome.Drift,
        "Steps allocate",
        "{scenario}: steps of backend '{backend}' allocate in {rounds} of {all} timed stretches (at most {actual} B in {steps} steps, without the largest); the scenario declares that they do not",
        "Find the allocation with a profiler and make the buffer once, or take the backend out of AllocationFreeBackends.");

    /// <summary>Memory not reproducible.</summary>
    public static readonly Diagnostic TwoAnswersOfMemory = new(
        "BNG5009", DiagnosticSeverity.Error, Outcome.Invalid,
        "Memory not reproducible",
        "{scenario}: backend '{backend}' gives two answers: {first}, and in a fresh process: {second}",
        "Find what changes the amount allocated from run to run: a race, a cache, the clock or the environment. Until then neither figure is the engine's.");

    internal static readonly Diagnostic[] Rows =
    [
        MoreMemory,
        LessMemory,
        OtherMemory,
        AllocatingSteps,
        TwoAnswersOfMemory,
    ];
}
