using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BnSyn.Engine.Networks.Analysis;

/// <summary>A network's state as one digest: equal digests mean equal bits.</summary>
public static class StateDigest
{
    /// <summary>
    /// SHA-256 over V, w, g_AMPA, g_NMDA, g_GABAA (N little-endian binary64 each), the last spikes (uint32 indices), σ and gain;
    /// 64 lower-case hexadecimal digits.
    /// </summary>
    public static string Compute(Network network)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, network.V);
        Append(hash, network.W);
        Append(hash, network.GAmpa);
        Append(hash, network.GNmda);
        Append(hash, network.GGabaa);
        Span<byte> index = stackalloc byte[sizeof(int)];
        foreach (int neuron in network.Spikes)
        {
            BinaryPrimitives.WriteInt32LittleEndian(index, neuron);
            hash.AppendData(index);
        }

        Append(hash, [network.Sigma, network.Gain]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<double> values)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        foreach (double value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}
