using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG3033 to BNG3035: what holds on every step and between metrics.</summary>
public static class InvariantDiagnostics
{
    /// <summary>Step invariant broken.</summary>
    public static readonly Diagnostic StepInvariantBroken = new(
        "BNG3033", DiagnosticSeverity.Error, Outcome.Drift,
        "Step invariant broken",
        "{scenario}: {observable} of seed {seed} ({backend}) is {actual} after step {step}, outside [{minimum}, {maximum}]: {reason}",
        "Fix the physics of that step, or the invariant if it claims too much; a refresh does not override it.");

    /// <summary>Quantity not watched.</summary>
    public static readonly Diagnostic NotWatched = new(
        "BNG3034", DiagnosticSeverity.Error, Outcome.Invalid,
        "Quantity not watched",
        "{scenario}: {observable} of seed {seed} ({backend}) was reported for {actual} of {expected} states, but has to keep within bounds in each",
        "Implement IWatchedSimulation, and report every declared quantity once in each call of Watch.");

    /// <summary>Relation broken.</summary>
    public static readonly Diagnostic RelationBroken = new(
        "BNG3035", DiagnosticSeverity.Error, Outcome.Drift,
        "Relation broken",
        "{scenario}: {observable} of seed {seed} ({backend}) is broken: {terms} = {actual}, outside [{minimum}, {maximum}]: {reason}",
        "Fix the physics, or the relation if it claims too much; a refresh does not override it.");

    internal static readonly Diagnostic[] Rows =
    [
        StepInvariantBroken,
        NotWatched,
        RelationBroken,
    ];
}
