using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2035 to BNG2038: ensembles in baselines, and why one is not accepted.</summary>
public static class EnsembleDiagnostics
{
    /// <summary>Ensemble without a baseline.</summary>
    public static readonly Diagnostic EnsembleWithoutBaseline = new(
        "BNG2035", DiagnosticSeverity.Error, Outcome.Invalid,
        "Ensemble without a baseline",
        "{scenario}: something is compared over an ensemble, and the baseline lacks {missing}",
        "Refresh the baseline with a reason.");

    /// <summary>Margin of no size.</summary>
    public static readonly Diagnostic MarginOfNoSize = new(
        "BNG2036", DiagnosticSeverity.Error, Outcome.Invalid,
        "Margin of no size",
        "{scenario}: the baseline is not refreshed, because the margin of {observable} is a share of the spread between seeds, and all {seeds} seeds give {actual}",
        "Give the metric a margin in its own unit.");

    /// <summary>Too few seeds.</summary>
    public static readonly Diagnostic TooFewSeeds = new(
        "BNG2037", DiagnosticSeverity.Error, Outcome.Invalid,
        "Too few seeds",
        "{scenario}: the baseline is not refreshed, because {seeds} seeds do not show {observable} ({backend}) to be within its margin of {margin} with 90 % power where nothing differs; {required} would",
        "Declare more seeds, or a margin that the seeds can resolve.");

    /// <summary>Refresh while an ensemble drifts.</summary>
    public static readonly Diagnostic EnsembleDriftsAtRefresh = new(
        "BNG2038", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh while an ensemble drifts",
        "{scenario}: the baseline is not refreshed, because the ensemble of {backend} drifts from the reference's: {problem}",
        "Mend the backend first: a baseline never hides that backends disagree.");

    internal static readonly Diagnostic[] Rows =
    [
        EnsembleWithoutBaseline,
        MarginOfNoSize,
        TooFewSeeds,
        EnsembleDriftsAtRefresh,
    ];
}
