using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Codes BNG3011 to BNG3013, BNG3015, BNG3016, BNG3030, BNG3031, BNG3036 and BNG3037: one run and what it is expected to give.</summary>
public static class PerSeedDiagnostics
{
    /// <summary>Metric drifts.</summary>
    public static readonly Diagnostic MetricDrifts = new(
        "BNG3011", DiagnosticSeverity.Error, Outcome.Drift,
        "Metric drifts",
        "{scenario}: {observable} of seed {seed} ({backend}) is {actual}, {against} {expected}, tolerance {tolerance}; {divergence}",
        "Find the change at the first diverging step; if the new physics is meant, refresh the baseline with a reason.");

    /// <summary>Exact metric differs.</summary>
    public static readonly Diagnostic ExactMetricDiffers = new(
        "BNG3012", DiagnosticSeverity.Error, Outcome.Drift,
        "Exact metric differs",
        "{scenario}: {observable} of seed {seed} ({backend}) is {actual}, {against} {expected}, exact; {divergence}",
        "Find the change at the first diverging step; if the new physics is meant, refresh the baseline with a reason.");

    /// <summary>Exact digest differs.</summary>
    public static readonly Diagnostic ExactDigestDiffers = new(
        "BNG3013", DiagnosticSeverity.Error, Outcome.Drift,
        "Exact digest differs",
        "{scenario}: the digest {observable} of seed {seed} ({backend}) is {actual}, {against} {expected}; {divergence}",
        "Find the change at the first diverging step; if the new physics is meant, refresh the baseline with a reason.");

    /// <summary>Fault differs.</summary>
    public static readonly Diagnostic FaultDiffers = new(
        "BNG3015", DiagnosticSeverity.Error, Outcome.Drift,
        "Fault differs",
        "{scenario}: seed {seed} ({backend}) {actual}, {against} {expected}; {divergence}",
        "Find the change at the first diverging step; if the new physics is meant, refresh the baseline with a reason.");

    /// <summary>Equivalent but not identical.</summary>
    public static readonly Diagnostic NotIdentical = new(
        "BNG3016", DiagnosticSeverity.Warning, Outcome.Equivalent,
        "Equivalent but not identical",
        "{scenario}: seed {seed} ({backend}) differs from the {against} in its bits, but every value is within its tolerance; {divergence}",
        "Find what changed the rounding, or refresh the baseline to accept it. PhysicsGateRequire=Identical makes this an error.");

    /// <summary>Metric got worse.</summary>
    public static readonly Diagnostic MetricWorse = new(
        "BNG3030", DiagnosticSeverity.Error, Outcome.Drift,
        "Metric got worse",
        "{scenario}: {problem}: {observable} of seed {seed} ({backend}) is {actual}, {against} {expected}{change}, tolerance {tolerance}; {divergence}",
        "Find the change that costs more; if it is meant, refresh the baseline with a reason.");

    /// <summary>Metric got better.</summary>
    public static readonly Diagnostic MetricBetter = new(
        "BNG3031", DiagnosticSeverity.Message, Outcome.Equivalent,
        "Metric got better",
        "{scenario}: {problem}: {observable} of seed {seed} ({backend}) is {actual}, {against} {expected}{change}, tolerance {tolerance}",
        "Refresh the baseline to lock it in: until then the gate allows it to get as bad again.");

    /// <summary>Runs part too early.</summary>
    public static readonly Diagnostic HorizonBroken = new(
        "BNG3036", DiagnosticSeverity.Error, Outcome.Drift,
        "Runs part too early",
        "{scenario}: seed {seed} ({backend}) must have the states of the {against} for {steps} steps, but they differ before; {divergence}",
        "Find the change at the first diverging step; if the new physics is meant, refresh the baseline with a reason.");

    /// <summary>Agreement unknown.</summary>
    public static readonly Diagnostic HorizonUnknown = new(
        "BNG3037", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Agreement unknown",
        "{scenario}: seed {seed} ({backend}) must have the states of the {against} for {steps} steps, which cannot be said: {problem}",
        "Implement ITracedSimulation; on a class of machines without values of its own, refresh the baseline there.");

    internal static readonly Diagnostic[] Rows =
    [
        MetricDrifts,
        ExactMetricDiffers,
        ExactDigestDiffers,
        FaultDiffers,
        NotIdentical,
        MetricWorse,
        MetricBetter,
        HorizonBroken,
        HorizonUnknown,
    ];
}
