using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG4024 to BNG4029: how time and memory grow with a size.</summary>
public static class ScalingDiagnostics
{
    /// <summary>Nothing to scale.</summary>
    public static readonly Diagnostic NoSizes = new(
        "BNG4024", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing to scale",
        "No scenario can be built at other sizes: {tried}",
        "Implement ISizedScenario, which takes a few lines (docs/scaling.md), or choose scenarios that do.");

    /// <summary>Size out of range.</summary>
    public static readonly Diagnostic SizeOutOfRange = new(
        "BNG4025", DiagnosticSeverity.Error, Outcome.Invalid,
        "Size out of range",
        "{scenario}: PhysicsGateProfileSizes holds {value}; valid: from {least} to {most} {factor}",
        "Give sizes that every chosen scenario can be built at, or choose scenarios with PhysicsGateScenarios.");

    /// <summary>Size not measured.</summary>
    public static readonly Diagnostic SizeFailed = new(
        "BNG4026", DiagnosticSeverity.Error, Outcome.Invalid,
        "Size not measured",
        "{scenario}: backend '{backend}' cannot be measured at {size} {factor}: {problem}",
        "Make the size possible, or let the scenario's SizeFactors say what its least and its most is.");

    /// <summary>Invalid size factor.</summary>
    public static readonly Diagnostic InvalidFactor = new(
        "BNG4027", DiagnosticSeverity.Error, Outcome.Invalid,
        "Invalid size factor",
        "{scenario}: {problem}",
        "Give at least one factor, each with a name of its own, and 0 < least <= declared <= most.");

    /// <summary>Too few sizes to fit.</summary>
    public static readonly Diagnostic TooFewSizes = new(
        "BNG4028", DiagnosticSeverity.Error, Outcome.Invalid,
        "Too few sizes to fit",
        "{scenario}: backend '{backend}' was measured at {count} sizes of {factor}; a fit needs at least {needed}",
        "Name more sizes in PhysicsGateProfileSizes, or raise PhysicsGateScalingBudget and PhysicsGateScalingMemory.");

    /// <summary>Work of kernels that cannot be.</summary>
    public static readonly Diagnostic WrongWork = new(
        "BNG4029", DiagnosticSeverity.Error, Outcome.Invalid,
        "Work of kernels that cannot be",
        "{scenario}: backend '{backend}' {problem}, at {size} {factor}",
        "ICountedSimulation.Work has one entry for each of Kernels, in their order, with operations and bytes that are finite and not negative.");

    internal static readonly Diagnostic[] Rows =
    [
        NoSizes,
        SizeOutOfRange,
        SizeFailed,
        InvalidFactor,
        TooFewSizes,
        WrongWork,
    ];
}
