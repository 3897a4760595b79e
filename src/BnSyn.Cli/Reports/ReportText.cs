using System.Globalization;
using System.Text;

namespace BnSyn.Cli.Reports;

/// <summary>A report as aligned tables: numbers to the right, texts to the left.</summary>
internal static class ReportText
{
    internal static string Of(Report report)
    {
        var text = new StringBuilder();
        foreach (Section section in report.Sections)
        {
            Append(text, section);
        }

        foreach (string conclusion in report.Conclusions)
        {
            text.Append(conclusion).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Section section)
    {
        object?[][] rows = [.. Shown(section)];
        text.Append(section.Title);
        if (rows.Length < section.Rows.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $" ({rows.Length} of {section.Rows.Count} rows; --json has all)");
        }

        text.Append('\n');
        string[][] cells =
        [
            [.. section.Columns.Select(column => column.Header)],
            .. rows.Select(row => row.Select((cell, i) => Cell(cell, section.Columns[i].Format)).ToArray()),
        ];
        int[] widths = [.. section.Columns.Select((_, i) => cells.Max(row => row[i].Length))];
        bool[] areTexts = [.. section.Columns.Select((_, i) => rows.Any(row => row[i] is string))];
        foreach (string[] row in cells)
        {
            var line = row.Select((cell, i) => areTexts[i] ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            text.Append("  ").Append(string.Join("  ", line).TrimEnd()).Append('\n');
        }

        text.Append('\n');
    }

    private static IEnumerable<object?[]> Shown(Section section)
    {
        int count = Math.Min(section.Rows.Count, section.MostShown);
        for (int i = 0; i < count; i++)
        {
            yield return section.Rows[count == 1 ? 0 : (int)((long)i * (section.Rows.Count - 1) / (count - 1))];
        }
    }

    private static string Cell(object? cell, string format) => cell switch
    {
        null => "-",
        bool truth => truth ? "yes" : "no",
        double number => number.ToString(format, CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };
}
