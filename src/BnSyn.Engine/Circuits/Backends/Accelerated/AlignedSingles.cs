using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Numbers that begin at the start of a cache line and stay where they are.</summary>
/// <remarks>
/// Arrays made one after the other begin 17 lines apart within a page: a load looks as if it needed an earlier store when their
/// addresses agree in the lowest twelve bits, and equal steps through two arrays at the same place of a page do so all the time.
/// </remarks>
internal sealed class AlignedSingles
{
    private const int PageBytes = 4096;
    private const int ApartBytes = 17 * 64;

    private static int s_made;

    private readonly float[] _memory;
    private readonly int _offset;

    internal unsafe AlignedSingles(long length)
    {
        _memory = GC.AllocateArray<float>(checked((int)(length + (2 * PageBytes / sizeof(float)))), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref _memory[0]);
        int toPage = (int)((PageBytes - (address % PageBytes)) % PageBytes);
        int intoPage = (int)((uint)Interlocked.Increment(ref s_made) * ApartBytes % PageBytes);
        _offset = (toPage + intoPage) / sizeof(float);
        Length = (int)length;
    }

    internal int Length { get; }

    internal Span<float> Span => _memory.AsSpan(_offset, Length);

    internal ref float First => ref _memory[_offset];
}
