using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>Codes BNG5001 and BNG5006 to BNG5008: energy.</summary>
public static class EnergyDiagnostics
{
    /// <summary>Invalid energy.</summary>
    public static readonly Diagnostic NoEnergy = new(
        "BNG5001", DiagnosticSeverity.Error, Outcome.Invalid,
        "Invalid energy",
        "{scenario}: the measured energy of backend '{backend}' is {actual} J; a running processor uses more than 0 J",
        "Measure a longer window on an idle machine, or measure without energy.");

    /// <summary>More energy.</summary>
    public static readonly Diagnostic MoreEnergy = new(
        "BNG5006", DiagnosticSeverity.Error, Outcome.Drift,
        "More energy",
        "{scenario}: backend '{backend}' uses {actual} J per simulated second; baseline {expected} J, {change} more, margin {margin}",
        "Look first for what takes more time. Refresh the baselines if the change is worth the energy, or raise PhysicsGateEnergyMargin with a reason.");

    /// <summary>Energy unknown.</summary>
    public static readonly Diagnostic EnergyUnknown = new(
        "BNG5007", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Energy unknown",
        "{scenario}: PhysicsGateEnergy is Gate, and the energy of backend '{backend}' cannot be judged: {problem}",
        "Gate energy on the machine whose energy was accepted, with readable counters; elsewhere leave PhysicsGateEnergy at Report.");

    /// <summary>Less energy.</summary>
    public static readonly Diagnostic LessEnergy = new(
        "BNG5008", DiagnosticSeverity.Message, null,
        "Less energy",
        "{scenario}: backend '{backend}' uses {actual} J per simulated second; baseline {expected} J, {change} less, margin {margin}",
        "Refresh the baselines, so that losing the gain would be noticed.");

    internal static readonly Diagnostic[] Rows =
    [
        NoEnergy,
        MoreEnergy,
        EnergyUnknown,
        LessEnergy,
    ];
}
