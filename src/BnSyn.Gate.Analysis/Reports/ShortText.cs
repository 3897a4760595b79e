using System.Text.RegularExpressions;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>A section as <c>report.md</c> has it: narrow enough for a comment on a pull request, and folded where a reviewer need not read it.</summary>
internal static partial class ShortText
{
    /// <summary>The most characters of a cell; the whole text is in <c>report.html</c>.</summary>
    public const int LongestCell = 60;

    private const string Cut = "…";

    /// <summary>Shortens a section.</summary>
    /// <param name="section">Markdown that begins with a heading; empty for no section.</param>
    /// <param name="isFolded">Whether it is shown at a click.</param>
    public static string Of(string section, bool isFolded)
    {
        if (section.Length == 0)
        {
            return "";
        }

        var narrow = string.Join('\n', section.Split('\n').Select(line => line.StartsWith('|') ? Row(line) : line));
        return isFolded ? $"<details><summary><b>{Heading(narrow)}</b></summary>\n\n{narrow[(narrow.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim('\n')}\n\n</details>\n\n" : narrow;
    }

    /// <summary>What a section is called.</summary>
    /// <param name="section">Markdown that begins with a heading or is folded.</param>
    public static string Heading(string section) => HeadingPattern().Match(section).Groups[1].Value;

    private static string Row(string line) => string.Join('|', line.Split('|').Select(cell => cell.Trim().Length > LongestCell ? Shortened(cell.Trim()) : cell));

    private static string Shortened(string cell)
    {
        var kept = cell[..(LongestCell - Cut.Length)];
        kept = char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept;
        return $" {kept}{Cut} ";
    }

    [GeneratedRegex(@"^(?:#+ |<details><summary><b>)(.*?)(?:</b></summary>)?$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();
}
