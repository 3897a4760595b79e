namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>How a finding is shown, as MSBuild and its users call it.</summary>
public static class SeverityWord
{
    /// <summary>One word, in lower case.</summary>
    /// <param name="severity">Any severity.</param>
    /// <returns>What a build log calls it.</returns>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "message",
    };
}
