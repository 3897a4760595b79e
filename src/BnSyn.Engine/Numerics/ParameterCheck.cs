using System.Globalization;

namespace BnSyn.Engine.Numerics;

/// <summary>The ranges a physical constant can have, with one wording for their errors.</summary>
internal static class ParameterCheck
{
    internal static void Positive(double value, string name)
    {
        if (!(value > 0.0) || !double.IsFinite(value))
        {
            throw OutOfRange(value, name, "must be finite and greater than 0");
        }
    }

    internal static void Finite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw OutOfRange(value, name, "must be finite");
        }
    }

    internal static void NotNegative(double value, string name)
    {
        if (!(value >= 0.0) || !double.IsFinite(value))
        {
            throw OutOfRange(value, name, "must be finite and not negative");
        }
    }

    internal static void AtLeast(double value, double least, string name)
    {
        if (!(value >= least) || !double.IsFinite(value))
        {
            throw OutOfRange(value, name, string.Create(CultureInfo.InvariantCulture, $"must be finite and at least {least}"));
        }
    }

    internal static void Within(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
        {
            throw OutOfRange(value, name, string.Create(CultureInfo.InvariantCulture, $"must be in [{least}, {most}]"));
        }
    }

    internal static void Absent(double? value, string name, string where)
    {
        if (value is { } given)
        {
            throw OutOfRange(given, name, "must be absent " + where);
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(double value, string name, string range) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{name} {range}, got {value}"));
}
