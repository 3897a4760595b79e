using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tables;

/// <summary>The page <c>docs/diagnostics.md</c>, which every help link points to.</summary>
public static class DiagnosticsDocument
{
    /// <summary>Writes the page from the table of codes.</summary>
    /// <returns>Markdown with one heading per code.</returns>
    public static string Write()
    {
        var text = new StringBuilder("# Diagnostics\n\n");
        text.Append("Generated from the tables of codes in `src/BnSyn.Gate.Analysis`, which its table of kinds puts together; a test compares them.\n\n");
        text.Append("| code | severity | verdict | title |\n|---|---|---|---|\n");
        foreach (var row in DiagnosticTable.All)
        {
            text.Append($"| [{row.Code}](#{Anchor(row)}) | {SeverityWord.Of(row.Severity)} | {DiagnosticWords.VerdictOf(row)} | {row.Title} |\n");
        }

        foreach (var row in DiagnosticTable.All)
        {
            text.Append($"\n## {row.Code}\n\n**{row.Title}** ({SeverityWord.Of(row.Severity)}; verdict: {DiagnosticWords.VerdictOf(row)}).\n\n");
            text.Append($"> {row.Template.Replace("<", "&lt;", StringComparison.Ordinal)}\n\n{row.Remedy}\n");
        }

        return text.ToString();
    }

    private static string Anchor(Diagnostic row) => "bng" + row.Code[3..];
}
