using System.Globalization;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Numbers as text, the same in every culture.</summary>
internal static class NumberText
{
    // Beyond a thousand times the old value a percentage of it says nothing.
    private const double LargestRatio = 1000;

    /// <summary>The shortest text that reads back as the same bits, with an exponent as in <see cref="Rounded"/>: 1e-9.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Split('E') is [var significand, var exponent]
            ? $"{significand}e{int.Parse(exponent, CultureInfo.InvariantCulture).ToString("+0;-0", CultureInfo.InvariantCulture)}"
            : text;
    }

    /// <summary>Decimal digits.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rounded for reading, to so many significant digits, without an exponent where that is readable.</summary>
    public static string Rounded(double value, int digits = 4)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return Of(value);
        }

        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (magnitude is < -5 or > 14)
        {
            return value.ToString("0." + new string('#', digits - 1) + "e+0", CultureInfo.InvariantCulture);
        }

        var decimals = digits - 1 - magnitude;
        return decimals > 0
            ? Math.Round(value, Math.Min(decimals, 15)).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture)
            : Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
    }

    /// <summary>A value with its unit; pure numbers have none.</summary>
    public static string WithUnit(string number, string unit) => unit is "1" or "" ? number : number + " " + unit;

    /// <summary>What a column or a row is called, with the unit of its numbers; pure numbers have none.</summary>
    public static string NameWithUnit(string name, string unit) => unit is "1" or "" ? name : $"{name} ({unit})";

    /// <summary>A change in percent, in brackets behind a space; nothing where the old value is as good as zero.</summary>
    public static string Relative(double before, double after)
    {
        var ratio = (after - before) / Math.Abs(before);
        return Math.Abs(ratio) <= LargestRatio ? $" ({(ratio > 0 ? "+" : "")}{Percent(ratio)})" : "";
    }

    /// <summary>A ratio in percent.</summary>
    public static string Percent(double ratio) => Rounded(100 * ratio) + " %";
}
