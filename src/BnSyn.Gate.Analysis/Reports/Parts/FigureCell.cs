using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;

namespace BnSyn.Gate.Analysis.Reports.Parts;

/// <summary>Figures in cells: a number, a dash where the reason is below the table.</summary>
internal static class FigureCell
{
    public const string Absent = "–";

    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB"];

    private static readonly string[] RateUnits = ["", "k", "M", "G", "T"];

    public static string Of(Figure figure, int digits = 3) => figure.Value is { } value ? NumberText.Rounded(value, digits) : Absent;

    /// <summary>Events per second, in thousands, millions or billions.</summary>
    public static string Rate(Figure figure) => figure.Value is { } value ? Scaled(value, 1000, RateUnits).TrimEnd() : Absent;

    /// <summary>Bytes in the largest unit in which they are at least 1.</summary>
    public static string Bytes(Figure figure) => figure.Value is { } value ? Scaled(value, 1024, ByteUnits) : Absent;

    /// <summary>Why figures of a table are missing, each reason once.</summary>
    public static string Reasons(IEnumerable<Figure> figures)
    {
        var reasons = figures.Where(figure => figure.Value is null).Select(figure => figure.Missing).Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count == 0 ? "" : $"{Absent}: {string.Join("; ", reasons)}.\n\n";
    }

    private static string Scaled(double value, double factor, string[] units)
    {
        var unit = 0;
        for (; Math.Abs(value) >= factor && unit < units.Length - 1; unit++)
        {
            value /= factor;
        }

        return $"{NumberText.Rounded(value, 3)} {units[unit]}";
    }
}
