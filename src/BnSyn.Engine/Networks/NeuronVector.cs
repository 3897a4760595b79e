using System.Runtime.CompilerServices;

namespace BnSyn.Engine.Networks;

/// <summary>One value per neuron, in a block that several such vectors share.</summary>
/// <remarks>
/// Behind the last neuron is room for whole registers. A vector begins at a cache line, and those of a block at places of a page
/// that lie 256 bytes or more apart: a load looks as if it needed an earlier store when their addresses agree in the lowest twelve
/// bits, and a pass that goes through all vectors side by side would meet such a store at every neuron.
/// </remarks>
internal readonly struct NeuronVector
{
    // Eight values are a cache line and the widest register.
    private const int Line = 8;

    // A stride of 32 modulo 256 doubles leads to sixteen different places of a page of 512.
    private const int Apart = 32;
    private const int Period = 256;
    private const int MostVectors = 16;

    private readonly double[] _block;
    private readonly int _first;

    private NeuronVector(double[] block, int first, int neurons)
    {
        _block = block;
        _first = first;
        Length = neurons;
    }

    /// <summary>Number of neurons.</summary>
    internal int Length { get; }

    /// <summary>The values.</summary>
    internal Span<double> Values => _block.AsSpan(_first, Length);

    /// <summary>The same and what lies behind them up to a whole register, which is nobody's.</summary>
    internal Span<double> Padded => _block.AsSpan(_first, PaddedLength(Length));

    /// <summary>The value of one neuron.</summary>
    internal ref double this[int neuron] => ref Values[neuron];

    public static implicit operator Span<double>(NeuronVector vector) => vector.Values;

    public static implicit operator ReadOnlySpan<double>(NeuronVector vector) => vector.Values;

    /// <summary>The values of some neighbours.</summary>
    /// <param name="first">The first neuron; a multiple of 8.</param>
    /// <param name="count">How many.</param>
    internal NeuronVector Part(int first, int count) => new(_block, _first + first, count);

    /// <summary>Vectors of zeros that are to be used side by side.</summary>
    /// <param name="vectors">How many, at most 16.</param>
    /// <param name="neurons">Length of each.</param>
    internal static NeuronVector[] Allocate(int vectors, int neurons)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vectors, MostVectors);
        int padded = PaddedLength(neurons);
        int stride = padded + ((Apart - padded) & (Period - 1));

        // Pinned: elsewhere the collector may move it away from the line.
        double[] block = GC.AllocateArray<double>(checked((stride * (vectors - 1)) + padded + Line), pinned: true);
        int first = ToNextLine(block);
        return [.. Enumerable.Range(0, vectors).Select(vector => new NeuronVector(block, first + (vector * stride), neurons))];
    }

    private static int PaddedLength(int neurons) => checked(neurons + Line - 1) & -Line;

    private static unsafe int ToNextLine(double[] block)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref block[0]) / sizeof(double);
        return (int)((Line - (address % Line)) % Line);
    }
}
