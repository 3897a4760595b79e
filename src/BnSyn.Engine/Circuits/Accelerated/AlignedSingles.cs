using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Circuits.Accelerated;

/// <summary>Numbers that begin at the start of a cache line and stay where they are.</summary>
internal sealed class AlignedSingles
{
    private const int LineBytes = 64;

    private readonly float[] _memory;
    private readonly int _offset;

    internal unsafe AlignedSingles(long length)
    {
        _memory = GC.AllocateArray<float>(checked((int)(length + (LineBytes / sizeof(float)))), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref _memory[0]);
        _offset = (int)((LineBytes - (address % LineBytes)) % LineBytes / sizeof(float));
        Length = (int)length;
    }

    internal int Length { get; }

    internal Span<float> Span => _memory.AsSpan(_offset, Length);

    internal ref float First => ref _memory[_offset];
}
