using Xunit;

namespace BnSyn.Engine.Tests;

/// <summary>Numbers that may differ by a stated share of themselves.</summary>
internal static class AssertNear
{
    internal static void Relative(double expected, double actual, double tolerance) =>
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
            FormattableString.Invariant($"{actual:R} is {Math.Abs((actual - expected) / expected):E2} from {expected:R}, tolerance {tolerance:E0}"));

    internal static void Relative(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Relative(expected[i], actual[i], tolerance);
        }
    }
}
