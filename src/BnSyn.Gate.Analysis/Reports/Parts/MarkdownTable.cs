using System.Text;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>Writes one table of a report.</summary>
internal static class MarkdownTable
{
    /// <summary>Appends a table; a column whose heading ends with <c>:</c> holds numbers and is set flush right.</summary>
    public static void Append(StringBuilder text, string[] headings, IEnumerable<string[]> rows)
    {
        AppendRow(text, headings.Select(heading => heading.TrimEnd(':')));
        text.Append('|').AppendJoin('|', headings.Select(heading => heading.EndsWith(':') ? "---:" : "---")).Append("|\n");
        foreach (var row in rows)
        {
            AppendRow(text, row);
        }

        text.Append('\n');
    }

    /// <summary>Text that a cell can hold.</summary>
    public static string Cell(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
}
