using System.Buffers.Binary;
using System.Security.Cryptography;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits;

/// <summary>A circuit's state as one digest: equal digests mean equal bits.</summary>
public static class CircuitDigest
{
    /// <summary>
    /// SHA-256 over V, gE, gI, gA and refractory steps of every population in order, then weights and traces of synapses that learn, all
    /// little-endian binary32; 64 lower-case hexadecimal digits.
    /// </summary>
    public static string Compute(Circuit circuit)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string population in circuit.Populations)
        {
            foreach (StateVariable variable in Enum.GetValues<StateVariable>())
            {
                Append(hash, circuit.State(variable, population));
            }
        }

        foreach (PathwayPlan pathway in circuit.Plan.Pathways.Where(pathway => pathway.Learns))
        {
            Append(hash, circuit.Weights(pathway.FullName));
            Append(hash, circuit.Traces(pathway.FullName) ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, float[] values)
    {
        var bytes = new byte[values.Length * sizeof(float)];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        }

        hash.AppendData(bytes);
    }
}
