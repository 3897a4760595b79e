using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Recordings;

/// <summary>
/// Writes and reads the rows of a recording as CSV: a head with units, then one row a line, numbers that read back as the same bits. What
/// differs between two systems' line endings is no difference.
/// </summary>
internal static class RecordingCsv
{
    /// <summary>The most bytes of a file that is committed.</summary>
    public const long MostBytes = 1_000_000;

    private const char Mark = '\uFEFF';

    /// <summary>The file's text.</summary>
    public static string Write(RecordingTable table)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns).Append('\n');
        for (var row = 0; row < table.Rows; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                text.Append(column == 0 ? "" : ",").Append(NumberText.Of(table[row, column]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The SHA-256 of a file's text, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(text))));

    /// <summary>Reads a file's text.</summary>
    /// <returns>The rows, or what is wrong and in which line.</returns>
    public static (RecordingTable? Table, string Problem, int Line) Read(string text)
    {
        var lines = Normalise(text).Split('\n');
        if (lines.Length < 3 || lines[^1].Length > 0)
        {
            return (null, "it does not end with a whole row", lines.Length);
        }

        var columns = lines[0].Split(',');
        var values = new double[(lines.Length - 2) * columns.Length];
        for (var row = 0; row < lines.Length - 2; row++)
        {
            var cells = lines[row + 1].Split(',');
            if (cells.Length != columns.Length)
            {
                return (null, $"the row has {NumberText.Of((long)cells.Length)} values; the head has {NumberText.Of((long)columns.Length)}", row + 2);
            }

            for (var column = 0; column < columns.Length; column++)
            {
                if (!double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                {
                    return (null, $"'{cells[column]}' is not a finite number", row + 2);
                }

                values[(row * columns.Length) + column] = value;
            }
        }

        return (new(columns, values), "", 0);
    }

    // What git, an editor or a spreadsheet changes about the ends of lines is no edit.
    private static string Normalise(string text) => text.TrimStart(Mark).ReplaceLineEndings("\n");
}
