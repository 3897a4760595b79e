using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BnSyn.Engine.Circuits;

/// <summary>Sees the spikes of every step and keeps their digest: equal digests mean equal rasters.</summary>
public sealed class SpikeRecord : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _bytes = new byte[sizeof(ulong) * 64];
    private int _length;

    /// <summary>Steps seen.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// SHA-256 over all steps in order, of each step all populations in order, of each the bits of its neurons in little-endian words of 64;
    /// 64 lower-case hexadecimal digits.
    /// </summary>
    public string ComputeDigest()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    internal void Add(Circuit circuit, long firstStep, int steps)
    {
        for (int s = 0; s < steps; s++)
        {
            for (int population = 0; population < circuit.Plan.Populations.Length; population++)
            {
                foreach (ulong word in circuit.Backend.Row(population, firstStep + s))
                {
                    Append(word);
                }
            }
        }

        Steps += steps;
    }

    private void Append(ulong word)
    {
        if (_length == _bytes.Length)
        {
            Flush();
        }

        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_length), word);
        _length += sizeof(ulong);
    }

    private void Flush()
    {
        _hash.AppendData(_bytes, 0, _length);
        _length = 0;
    }
}
