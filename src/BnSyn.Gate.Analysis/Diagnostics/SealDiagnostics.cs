using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes BNG2043 and on: the seals of baselines.</summary>
public static class SealDiagnostics
{
    /// <summary>Content and seal disagree.</summary>
    public static readonly Diagnostic BrokenSeal = new(
        "BNG2043", DiagnosticSeverity.Error, Outcome.Invalid,
        "Content and seal disagree",
        "'{file}': the content of {place} is not what was sealed: lines of two refreshes were merged, or a value was edited by hand",
        "After a merge, take one side's file whole (git checkout --ours or --theirs) and refresh or accept again. If the edit is intended, seal it with a reason: physics-gate seal FILE --reason TEXT.");

    /// <summary>Baseline without a seal.</summary>
    public static readonly Diagnostic Unsealed = new(
        "BNG2044", DiagnosticSeverity.Error, Outcome.Invalid,
        "Baseline without a seal",
        "'{file}' has no seal in {place}",
        "Restore the file from version control; or, if its content is what was accepted, seal it with a reason: physics-gate seal FILE --reason TEXT.");

    /// <summary>Baseline sealed.</summary>
    public static readonly Diagnostic Sealed = new(
        "BNG2045", DiagnosticSeverity.Message, null,
        "Baseline sealed",
        "{scenario}: sealed {places}, because: {reason}",
        "Review and commit the difference.");

    /// <summary>Nothing to seal.</summary>
    public static readonly Diagnostic NothingToSeal = new(
        "BNG2046", DiagnosticSeverity.Error, Outcome.Invalid,
        "Nothing to seal",
        "There is nothing to seal in '{file}': {problem}",
        "Name baseline files, or folders that hold some.");

    internal static readonly Diagnostic[] Rows = [BrokenSeal, Unsealed, Sealed, NothingToSeal];
}
