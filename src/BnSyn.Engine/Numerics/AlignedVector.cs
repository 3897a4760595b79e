using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Numerics;

/// <summary>Numbers that begin at a cache line and stay where they are: one value per neuron, or a matrix.</summary>
/// <remarks>
/// Behind the last number is room for whole registers. A load looks as if it needed an earlier store when their addresses agree in the
/// lowest twelve bits, and a pass that goes through several vectors in step would meet such a store at every number. So vectors that are
/// made side by side share a block and begin 256 bytes or more apart within a page, and those made alone, one after the other, begin 17
/// lines apart.
/// </remarks>
/// <typeparam name="T">binary64 or binary32.</typeparam>
internal readonly struct AlignedVector<T>
    where T : unmanaged
{
    private const int PageBytes = 4096;

    // As wide as the widest register.
    private const int LineBytes = 64;

    // A stride of 256 modulo 2048 bytes leads to sixteen different places of a page.
    private const int ApartBytes = 256;
    private const int PeriodBytes = 2048;
    private const int MostVectors = 16;

    // An odd number of lines: the places of a page come round in turn.
    private const int ApartAloneBytes = 17 * LineBytes;

    private static int s_madeAlone;

    private readonly T[] _block;
    private readonly int _first;

    private AlignedVector(T[] block, int first, int length)
    {
        _block = block;
        _first = first;
        Length = length;
    }

    /// <summary>Number of values.</summary>
    internal int Length { get; }

    /// <summary>The values.</summary>
    internal Span<T> Values => _block.AsSpan(_first, Length);

    /// <summary>The same and the padding behind them up to a whole register.</summary>
    internal Span<T> Padded => _block.AsSpan(_first, PaddedLength(Length));

    /// <summary>The first value, for loops that do not leave the vector.</summary>
    internal ref T First => ref _block[_first];

    private static int Line => LineBytes / Unsafe.SizeOf<T>();

    /// <summary>One of the values.</summary>
    internal ref T this[int index] => ref Values[index];

    public static implicit operator Span<T>(AlignedVector<T> vector) => vector.Values;

    public static implicit operator ReadOnlySpan<T>(AlignedVector<T> vector) => vector.Values;

    /// <summary>Some neighbouring values.</summary>
    /// <param name="first">The first one; a multiple of a line.</param>
    /// <param name="count">How many.</param>
    internal AlignedVector<T> Part(int first, int count) => new(_block, _first + first, count);

    /// <summary>Vectors of zeros that are to be used side by side.</summary>
    /// <param name="vectors">How many, at most 16.</param>
    /// <param name="length">Length of each.</param>
    internal static AlignedVector<T>[] SideBySide(int vectors, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vectors, MostVectors);
        int padded = PaddedLength(length);
        long stride = padded + (((ApartBytes / Unsafe.SizeOf<T>()) - padded) & ((PeriodBytes / Unsafe.SizeOf<T>()) - 1));
        if ((stride * vectors) + Line > Array.MaxLength)
        {
            // No array holds them all.
            return [.. Enumerable.Range(0, vectors).Select(_ => Alone(length))];
        }

        T[] block = Pinned((stride * (vectors - 1)) + padded + Line);
        int first = ToNext(LineBytes, block);
        return [.. Enumerable.Range(0, vectors).Select(vector => new AlignedVector<T>(block, first + (vector * (int)stride), length))];
    }

    /// <summary>A vector of zeros, apart from those that were made alone just before and after it.</summary>
    /// <param name="length">Its length.</param>
    internal static AlignedVector<T> Alone(long length)
    {
        T[] block = Pinned(length + (2 * PageBytes / Unsafe.SizeOf<T>()));
        int intoPage = (int)((uint)Interlocked.Increment(ref s_madeAlone) * ApartAloneBytes % PageBytes);
        return new AlignedVector<T>(block, ToNext(PageBytes, block) + (intoPage / Unsafe.SizeOf<T>()), checked((int)length));
    }

    // Elsewhere the collector may move it away from the line.
    private static T[] Pinned(long length) => GC.AllocateArray<T>(checked((int)length), pinned: true);

    private static int PaddedLength(int length) => checked(length + Line - 1) & -Line;

    private static unsafe int ToNext(int bytes, T[] block)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref block[0]);
        return (int)(((nuint)bytes - (address % (nuint)bytes)) % (nuint)bytes) / Unsafe.SizeOf<T>();
    }
}
