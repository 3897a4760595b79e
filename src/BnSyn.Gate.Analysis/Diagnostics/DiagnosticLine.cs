namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>
/// The line in which the runner tells the MSBuild task about a finding: severity, code, file, line, column, help link and
/// message, separated by tabs.
/// </summary>
public static class DiagnosticLine
{
    /// <summary>Writes a finding as one line.</summary>
    /// <param name="finding">Any finding.</param>
    /// <returns>Seven fields; a message that stands for several findings points to the report. Tabs and line breaks inside a field are spaces.</returns>
    public static string Format(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string[] fields =
        [
            SeverityWord.Of(finding.Severity),
            finding.Diagnostic.Code,
            finding.Location?.File ?? "",
            NumberText.Of((long)(finding.Location?.Line ?? 0)),
            NumberText.Of((long)(finding.Location?.Column ?? 0)),
            finding.Diagnostic.HelpLink,
            finding.Suffix.Length > 0 ? finding.Message + ", see report.md" : finding.Message,
        ];
        return string.Join('\t', fields.Select(OneLine));
    }

    private static string OneLine(string field) =>
        field.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
