using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>Who fired when: neuron indices in the order of time, with the offset of every step.</summary>
/// <remarks>Four bytes a spike and four a step. Room given to the constructor makes recording free of allocations.</remarks>
public sealed class SpikeRaster
{
    private int[] _ids;
    private int[] _ends;

    /// <summary>Creates an empty raster.</summary>
    /// <param name="steps">Expected number of steps.</param>
    /// <param name="spikes">Expected number of spikes.</param>
    public SpikeRaster(int steps = 0, int spikes = 0)
    {
        _ends = new int[Math.Max(steps, 16)];
        _ids = new int[Math.Max(spikes, 16)];
    }

    /// <summary>Number of steps recorded.</summary>
    public int Steps { get; private set; }

    /// <summary>Number of spikes recorded.</summary>
    public int Count { get; private set; }

    /// <summary>The neurons of all spikes, in the order of time, ascending within a step.</summary>
    public ReadOnlySpan<int> Neurons => _ids.AsSpan(0, Count);

    /// <summary>Appends one step.</summary>
    /// <param name="spikes">Ascending indices of the neurons that fired in it.</param>
    /// <exception cref="OverflowException">The raster would hold more than 2^31 - 1 spikes.</exception>
    public void Add(ReadOnlySpan<int> spikes)
    {
        EnsureRoom(ref _ends, Steps + 1);
        EnsureRoom(ref _ids, checked(Count + spikes.Length));
        spikes.CopyTo(_ids.AsSpan(Count));
        Count += spikes.Length;
        _ends[Steps++] = Count;
    }

    /// <summary>The neurons that fired in <paramref name="step"/>, ascending.</summary>
    public ReadOnlySpan<int> At(int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, Steps);
        int start = step == 0 ? 0 : _ends[step - 1];
        return _ids.AsSpan(start, _ends[step] - start);
    }

    /// <summary>
    /// SHA-256 over all pairs (uint32 step, uint32 neuron), little-endian, in order; 64 lower-case hexadecimal digits.
    /// </summary>
    public string ComputeDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> pair = stackalloc byte[8];
        for (int step = 0; step < Steps; step++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(pair, step);
            foreach (int neuron in At(step))
            {
                BinaryPrimitives.WriteInt32LittleEndian(pair[4..], neuron);
                hash.AppendData(pair);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void EnsureRoom(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, 2 * array.Length));
        }
    }
}
