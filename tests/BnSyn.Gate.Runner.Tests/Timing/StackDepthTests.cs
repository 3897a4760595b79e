using System.Runtime.CompilerServices;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Tests.Timing;

public sealed class StackDepthTests
{
    private const int Line = 64;
    private const int Frame = 16;

    [Fact]
    public void Each_place_begins_frames_elsewhere_in_a_cache_line()
    {
        var begins = Enumerable.Range(0, StackDepth.Places).Select(place => StackDepth.At(place, Begin)).ToList();

        Assert.Equal(StackDepth.Places * Frame, Line);
        Assert.Equal(StackDepth.Places, begins.Distinct().Count());
        Assert.Single(begins.Select(begin => begin % Frame).Distinct());
    }

    [Fact]
    public void What_is_called_returns_its_answer_from_every_place() =>
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, StackDepth.Places).Select(place => StackDepth.At(place, () => place)));

    // Where a frame of this method lies in its line.
    private static nint Begin()
    {
        byte local = 0;
        return Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref local) % Line;
    }
}
