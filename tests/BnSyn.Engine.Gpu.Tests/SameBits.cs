using Xunit;

namespace BnSyn.Engine.Gpu.Tests;

/// <summary>Compares doubles bit for bit.</summary>
internal static class SameBits
{
    public static void Check(string what, ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i]), $"{what}[{i}]: reference {expected[i]:R}, device {actual[i]:R}");
        }
    }
}
