using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>One row of the table of codes.</summary>
/// <param name="Code"><c>BNG</c> and four digits; never given twice, never reused.</param>
/// <param name="Severity">How it is shown unless the request says otherwise.</param>
/// <param name="Effect">What it makes of the comparison it belongs to; <see langword="null"/> where it only informs.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Template">The message, with names in braces where a finding's values go.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    Outcome? Effect,
    string Title,
    string Template,
    string Remedy)
{
    /// <summary>Whether one line says it for all scenarios, because what is behind it is of the whole run.</summary>
    public bool ConcernsRun { get; init; }

    /// <summary>The page and heading that explain the code.</summary>
    public string HelpLink => "https://github.com/bnsyn/gate/blob/main/docs/diagnostics.md#bng" + Code[3..];
}
