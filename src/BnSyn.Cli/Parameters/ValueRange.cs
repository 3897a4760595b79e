using System.Globalization;

namespace BnSyn.Cli.Parameters;

/// <summary>The values that a parameter may have. Infinity and NaN are in none.</summary>
/// <param name="Least">Lower end; -∞ where there is none.</param>
/// <param name="HasLeast">Whether the lower end belongs to it.</param>
/// <param name="Most">Upper end; +∞ where there is none.</param>
/// <param name="HasMost">Whether the upper end belongs to it.</param>
internal readonly record struct ValueRange(double Least, bool HasLeast, double Most, bool HasMost)
{
    internal static ValueRange Any => new(double.NegativeInfinity, false, double.PositiveInfinity, false);

    internal static ValueRange Positive => new(0.0, false, double.PositiveInfinity, false);

    internal static ValueRange NotNegative => AtLeast(0.0);

    internal static ValueRange AtLeast(double least) => new(least, true, double.PositiveInfinity, false);

    internal static ValueRange Closed(double least, double most) => new(least, true, most, true);

    internal static ValueRange Open(double least, double most) => new(least, false, most, false);

    internal static ValueRange LeftOpen(double least, double most) => new(least, false, most, true);

    /// <summary>Whether a value is in it.</summary>
    internal bool Contains(double value) =>
        double.IsFinite(value) && (HasLeast ? value >= Least : value > Least) && (HasMost ? value <= Most : value < Most);

    /// <summary>The range for messages and tables: <c>[0, 1]</c>, <c>> 0</c>, <c>any</c>.</summary>
    public override string ToString() => (double.IsInfinity(Least), double.IsInfinity(Most)) switch
    {
        (true, true) => "any",
        (false, true) => Invariant($"{(HasLeast ? ">=" : ">")} {Least}"),
        _ => Invariant($"{(HasLeast ? '[' : '(')}{Least}, {Most}{(HasMost ? ']' : ')')}"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
