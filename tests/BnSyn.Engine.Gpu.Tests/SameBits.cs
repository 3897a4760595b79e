using System.Runtime.InteropServices;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests;

/// <summary>Compares numbers of binary64 or binary32 bit for bit.</summary>
internal static class SameBits
{
    public static void Check<T>(string what, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IFormattable
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                MemoryMarshal.AsBytes(expected.Slice(i, 1)).SequenceEqual(MemoryMarshal.AsBytes(actual.Slice(i, 1))), $"{what}[{i}]: reference {expected[i]:R}, device {actual[i]:R}");
        }
    }
}
