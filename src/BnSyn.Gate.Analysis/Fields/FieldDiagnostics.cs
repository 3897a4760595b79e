using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>Code BNG3023: a field and what it is expected to be.</summary>
public static class FieldDiagnostics
{
    /// <summary>Field drifts.</summary>
    public static readonly Diagnostic FieldDrifts = new(
        "BNG3023", DiagnosticSeverity.Error, Outcome.Drift,
        "Field drifts",
        "{scenario}: the field {observable} of seed {seed} ({backend}) is off the {against} by the relative norms {norms}; the worst cell, {place}, is {actual}, expected {expected}; {divergence}",
        "Look at the worst cell first: an edge or a corner points at a boundary condition. If the new physics is meant, refresh the baseline with a reason.");

    internal static readonly Diagnostic[] Rows = [FieldDrifts];
}
