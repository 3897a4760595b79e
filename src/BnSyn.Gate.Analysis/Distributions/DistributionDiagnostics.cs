using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Distributions;

/// <summary>Codes BNG2055 to BNG2058: distributions in baselines; BNG3038 to BNG3042: what runs report of them, and what comparing them shows.</summary>
public static class DistributionDiagnostics
{
    /// <summary>Distribution without a baseline.</summary>
    public static readonly Diagnostic WithoutBaseline = new(
        "BNG2055", DiagnosticSeverity.Error, Outcome.Invalid,
        "Distribution without a baseline",
        "{scenario}: the scenario declares the distribution {observable}, but the baseline has {missing}",
        "Refresh the baseline with a reason.");

    /// <summary>Distribution declared otherwise.</summary>
    public static readonly Diagnostic DeclaredOtherwise = new(
        "BNG2056", DiagnosticSeverity.Error, Outcome.Drift,
        "Distribution declared otherwise",
        "{scenario}: the distribution {observable} is {actual}, but in the baseline it is {expected}",
        "Refresh the baseline with a reason, or declare the distribution as it was.");

    /// <summary>Too few seeds for a distribution.</summary>
    public static readonly Diagnostic TooFewSeeds = new(
        "BNG2057", DiagnosticSeverity.Error, Outcome.Invalid,
        "Too few seeds for a distribution",
        "{scenario}: the baseline is not refreshed, because over {seeds} seeds no difference of {observable} could ever be shown to be more than chance; {required} would be enough",
        "Declare more seeds: the samples of one run depend on each other, so that only the number of runs counts.");

    /// <summary>Refresh while a distribution differs.</summary>
    public static readonly Diagnostic DiffersAtRefresh = new(
        "BNG2058", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh while a distribution differs",
        "{scenario}: the baseline is not refreshed, because a backend does not have the reference's distribution: {problem}",
        "Fix the backend first: a baseline must not hide that backends disagree.");

    /// <summary>Samples not reported.</summary>
    public static readonly Diagnostic NotReported = new(
        "BNG3038", DiagnosticSeverity.Error, Outcome.Invalid,
        "Samples not reported",
        "{scenario}: seed {seed} ({backend}) did not report the samples of '{observable}', which is declared",
        "Report every declared distribution once, with no samples where there are none.");

    /// <summary>Samples not finite.</summary>
    public static readonly Diagnostic NotFinite = new(
        "BNG3039", DiagnosticSeverity.Error, Outcome.Invalid,
        "Samples not finite",
        "{scenario}: {actual} of {all} samples of {observable} of seed {seed} ({backend}) are not finite",
        "Find the step that made them, or leave out what has no value.");

    /// <summary>Distribution differs.</summary>
    public static readonly Diagnostic Differs = new(
        "BNG3040", DiagnosticSeverity.Error, Outcome.Drift,
        "Distribution differs",
        "{scenario}: the distribution of {observable} ({backend}) differs from the baseline's over {seeds} seeds: {statistic} distance {distance}, margin {margin}; adjusted p = {p}; {samples}",
        "Find the change in the physics; if it is intended, refresh the baseline with a reason.");

    /// <summary>Too few samples.</summary>
    public static readonly Diagnostic TooFewSamples = new(
        "BNG3041", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Too few samples",
        "{scenario}: the distribution of {observable} ({backend}) cannot be compared with the baseline's: {samples}; at least 2 a side are needed",
        "Run longer, or compare the number of samples as a metric.");

    /// <summary>Distribution inconclusive.</summary>
    public static readonly Diagnostic Inconclusive = new(
        "BNG3042", DiagnosticSeverity.Error, Outcome.Inconclusive,
        "Distribution inconclusive",
        "{scenario}: the distribution of {observable} ({backend}) is farther from the baseline's than its margin, which may be chance over {seeds} seeds: {statistic} distance {distance}, margin {margin}; adjusted p = {p}; {samples}",
        "Declare more seeds, or a margin that the seeds can resolve; running the gate again shows the same.");

    internal static readonly Diagnostic[] Rows =
    [
        WithoutBaseline,
        DeclaredOtherwise,
        TooFewSeeds,
        DiffersAtRefresh,
        NotReported,
        NotFinite,
        Differs,
        TooFewSamples,
        Inconclusive,
    ];
}
