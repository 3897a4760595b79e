using BnSyn.Engine.Numerics.Singles;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Random;

/// <summary>The counter-based generator against its authors' answers.</summary>
public sealed class CounterGeneratorTests
{
    /// <summary>The answers of Random123's kat_vectors for threefry4x32 with 20 rounds.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0x9c6ca96au, 0xe17eae66u, 0xfc10ecd4u, 0x5256a7d8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x2a881696u, 0x57012287u, 0xf6c7446eu, 0xa16a6732u)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0x082efa98u, 0xec4e6c89u, 0x59cd1dbbu, 0xb8879579u, 0x86b5d00cu, 0xac8b6d84u)]
    public void GeneratorGivesTheKnownAnswers(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint k2, uint k3, uint r0, uint r1, uint r2, uint r3)
    {
        var generator = new CounterGenerator(k0, k1, k2, k3);
        var x0 = SingleLanes1.BroadcastWord(c0);
        var x1 = SingleLanes1.BroadcastWord(c1);
        var x2 = SingleLanes1.BroadcastWord(c2);
        var x3 = SingleLanes1.BroadcastWord(c3);
        generator.Draw(ref x0, ref x1, ref x2, ref x3);
        uint[] words = [.. new[] { x0, x1, x2, x3 }.Select(lane => BitConverter.SingleToUInt32Bits(lane.Value))];
        Assert.Equal([r0, r1, r2, r3], words);
    }
}
