using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Series;

/// <summary>Codes BNG3024, BNG3028 and BNG3029: a series and what it is expected to be.</summary>
public static class SeriesDiagnostics
{
    /// <summary>Series drifts.</summary>
    public static readonly Diagnostic SeriesDrifts = new(
        "BNG3024", DiagnosticSeverity.Error, Outcome.Drift,
        "Series drifts",
        "{scenario}: the series {observable} of seed {seed} ({backend}) leaves the {against} at {time}: {channel} is {actual}, expected {expected}, allowed {tolerance}; {departed} of {all} values do not hold; {divergence}",
        "Look at the first departure. If the motion is chaotic, declare the Horizon up to which two right runs stay together; if the new physics is meant, refresh the baseline with a reason.");

    /// <summary>Series covers too little.</summary>
    public static readonly Diagnostic CoversTooLittle = new(
        "BNG3028", DiagnosticSeverity.Error, Outcome.Drift,
        "Series ends early or late",
        "{scenario}: the series {observable} of seed {seed} ({backend}) goes from {actual}, the {against} from {expected}: {share} of the longer one is in both, at least {tolerance} must be; {divergence}",
        "Find why the run ends or begins at another time. Where that is its nature, declare a MinimumShare below 1 with the reason.");

    /// <summary>Series compared on the common interval.</summary>
    public static readonly Diagnostic OnCommonInterval = new(
        "BNG3029", DiagnosticSeverity.Warning, null,
        "Series compared on the common interval",
        "{scenario}: the series {observable} of seed {seed} ({backend}) has samples at other times than the {against}; compared from {from} to {to}, {share} of the longer one, with straight lines between samples",
        "Nothing to do if the times are meant to differ. After a change of the time step, refresh the baseline with a reason.");

    internal static readonly Diagnostic[] Rows = [SeriesDrifts, CoversTooLittle, OnCommonInterval];
}
