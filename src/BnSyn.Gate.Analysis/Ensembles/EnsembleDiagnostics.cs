using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Codes BNG2035 to BNG2038: ensembles in baselines, and why one is not accepted; BNG3018 to BNG3021 and BNG3032: what comparing them shows.</summary>
public static class EnsembleDiagnostics
{
    /// <summary>Ensemble without a baseline.</summary>
    public static readonly Diagnostic EnsembleWithoutBaseline = new(
        "BNG2035", DiagnosticSeverity.Error, Outcome.Invalid,
        "Ensemble without a baseline",
        "{scenario}: the scenario compares over an ensemble, but the baseline has no {missing}",
        "Refresh the baseline with a reason.");

    /// <summary>Zero margin.</summary>
    public static readonly Diagnostic MarginOfNoSize = new(
        "BNG2036", DiagnosticSeverity.Error, Outcome.Invalid,
        "Zero margin",
        "{scenario}: the baseline is not refreshed, because the margin of {observable} is a share of the spread between seeds, and all {seeds} seeds give {actual}",
        "Give the metric a margin in its own unit.");

    /// <summary>Too few seeds.</summary>
    public static readonly Diagnostic TooFewSeeds = new(
        "BNG2037", DiagnosticSeverity.Error, Outcome.Invalid,
        "Too few seeds",
        "{scenario}: the baseline is not refreshed, because {seeds} seeds are too few to show with 90 % power that {observable} ({backend}) is within its margin of {margin} when nothing differs; {required} would be enough",
        "Declare more seeds, or a margin that the seeds can resolve.");

    /// <summary>Refresh while an ensemble drifts.</summary>
    public static readonly Diagnostic EnsembleDriftsAtRefresh = new(
        "BNG2038", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh while an ensemble drifts",
        "{scenario}: the baseline is not refreshed, because the ensemble of {backend} drifts from the reference's: {problem}",
        "Fix the backend first: a baseline must not hide that backends disagree.");

    /// <summary>Ensemble shifted.</summary>
    public static readonly Diagnostic EnsembleDrifts = new(
        "BNG3018", DiagnosticSeverity.Error, Outcome.Drift,
        "Ensemble shifted",
        "{scenario}: {observable} ({backend}) is shifted by {shift}, interval {interval}, over {seeds}: outside its margin of {margin}; adjusted p = {p}",
        "Find the change in the physics of the named backend; if it is intended, refresh the baseline with a reason.");

    /// <summary>Ensemble distribution differs.</summary>
    public static readonly Diagnostic EnsembleShapeDrifts = new(
        "BNG3019", DiagnosticSeverity.Error, Outcome.Drift,
        "Ensemble distribution differs",
        "{scenario}: {observable} ({backend}) has a different distribution from the reference over {seeds}: Kolmogorov-Smirnov distance {distance}, adjusted p = {p}; its shift is {shift}, interval {interval}",
        "Look at the spread and the tails of the metric: its location may agree while its shape does not.");

    /// <summary>Joint distribution of the ensemble differs.</summary>
    public static readonly Diagnostic EnsembleJointDrifts = new(
        "BNG3020", DiagnosticSeverity.Error, Outcome.Drift,
        "Joint distribution of the ensemble differs",
        "{scenario}: the {metrics} metrics of {backend} together have a different distribution from the reference over {seeds}: energy distance {distance} standard deviations, adjusted p = {p}",
        "Look at the correlations between metrics and at their spreads: each metric may agree by itself while the joint distribution does not.");

    /// <summary>Ensemble inconclusive.</summary>
    public static readonly Diagnostic EnsembleInconclusive = new(
        "BNG3021", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Ensemble inconclusive",
        "{scenario}: {observable} ({backend}) is shown neither to be within its margin of {margin} nor to be outside it, over {seeds}: shift {shift}, interval {interval}; if nothing differs, {required} seeds would show it with 90 % power",
        "Declare more seeds or a longer extension; running the gate again shows the same.");

    /// <summary>Ensemble got better.</summary>
    public static readonly Diagnostic EnsembleBetter = new(
        "BNG3032", DiagnosticSeverity.Message, null,
        "Ensemble got better",
        "{scenario}: {observable} ({backend}) is better by more than its margin of {margin}: shift {shift}, interval {interval}, over {seeds}",
        "Refresh the baseline to lock it in: until then the gate allows it to get as bad again.");

    internal static readonly Diagnostic[] Rows =
    [
        EnsembleWithoutBaseline,
        MarginOfNoSize,
        TooFewSeeds,
        EnsembleDriftsAtRefresh,
        EnsembleDrifts,
        EnsembleShapeDrifts,
        EnsembleJointDrifts,
        EnsembleInconclusive,
        EnsembleBetter,
    ];
}
