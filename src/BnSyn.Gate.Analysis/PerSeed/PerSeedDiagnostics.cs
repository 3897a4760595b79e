using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Codes BNG3011 to BNG3013, BNG3015 and BNG3016: one run and what it is expected to give.</summary>
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

    internal static readonly Diagnostic[] Rows =
    [
        MetricDrifts,
        ExactMetricDiffers,
        ExactDigestDiffers,
        FaultDiffers,
        NotIdentical,
    ];
}
