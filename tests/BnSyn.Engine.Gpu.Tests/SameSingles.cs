using Xunit;

namespace BnSyn.Engine.Gpu.Tests;

/// <summary>Compares numbers of binary32 bit for bit.</summary>
internal static class SameSingles
{
    public static void Check(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]), $"{what}[{i}]: expected {expected[i]:R}, device {actual[i]:R}");
        }
    }
}
