using System.Globalization;
using System.Text.Json;
using Xunit;

namespace BnSyn.Engine.Tests.Golden;

/// <summary>Comparison within a tolerance, where a golden file states one.</summary>
internal static class Close
{
    /// <summary>A number as the goldens write it: as a number, as its decimals in a text, or as 16 hexadecimal digits.</summary>
    internal static double Number(this JsonElement element, string property)
    {
        JsonElement value = element.GetProperty(property);
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : Parse(value.GetString()!);
    }

    internal static double Parse(string text) => text is "nan" or "NaN"
        ? double.NaN
        : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    internal static double[] Numbers(this JsonElement element, string property) =>
        [.. element.GetProperty(property).EnumerateArray().Select(value =>
            value.ValueKind == JsonValueKind.Number ? value.GetDouble() : Parse(value.GetString()!))];

    /// <summary>Within a share of the expected value, or within an absolute distance.</summary>
    internal static void To(double expected, double actual, double relative, double absolute = 0.0)
    {
        bool isClose = double.IsNaN(expected)
            ? double.IsNaN(actual)
            : Math.Abs(actual - expected) <= Math.Max(absolute, relative * Math.Abs(expected));
        Assert.True(isClose, $"expected {expected:R} within {relative:R} of it or {absolute:R}, got {actual:R}");
    }
}
