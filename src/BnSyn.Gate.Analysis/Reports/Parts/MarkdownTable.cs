using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>Writes one table of a report.</summary>
internal static partial class MarkdownTable
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

    /// <summary>Text that a cell can hold: it ends neither the cell nor the row, makes no link, and does not turn the letters around it.</summary>
    public static string Cell(string text) => TurningCharacter()
        .Replace(text, found => string.Create(CultureInfo.InvariantCulture, $"(U+{(int)found.Value[0]:X4})"))
        .Replace("|", "&#124;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("](", "]&#40;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex TurningCharacter();

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
}
