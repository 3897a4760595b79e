using System.Globalization;

namespace BnSyn.Engine.Circuits.Description;

/// <summary>The ranges a number of a description can have, with one wording for their errors.</summary>
internal static class Bounds
{
    internal static void Positive(double value, string where, string name)
    {
        if (!(value > 0.0) || !double.IsFinite(value))
        {
            throw Error(value, where, name, "must be finite and greater than 0");
        }
    }

    internal static void Within(double value, double low, double high, string where, string name)
    {
        if (!(value >= low && value <= high))
        {
            throw Error(value, where, name, string.Create(CultureInfo.InvariantCulture, $"must be in [{low}, {high}]"));
        }
    }

    internal static void Integer(long value, long low, long high, string where, string name) => Within(value, low, high, where, name);

    private static CircuitException Error(double value, string where, string name, string range) => new(
        CircuitError.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{where}: {name} {range}, got {value}"));
}
