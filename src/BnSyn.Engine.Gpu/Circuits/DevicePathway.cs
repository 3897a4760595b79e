using System.Runtime.InteropServices;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>Synapses as <c>circuit_pathway</c> in circuit.cl.</summary>
/// <param name="firstWeight">Where the weights of its first source are; those of the next lie <paramref name="stride"/> further.</param>
/// <param name="effect">A member of <c>SynapticEffect</c>.</param>
/// <param name="segments">The places of the axons that it reads.</param>
/// <param name="firstEfficacy">Where the efficacies of its sources begin, or <see cref="NoEfficacy"/>.</param>
/// <param name="stride">Weights of a source: the target's neurons, spare places included.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DevicePathway(long firstWeight, int effect, (int First, int End) segments, uint firstEfficacy, int stride)
{
    /// <summary>Every spike is worth its whole weight.</summary>
    internal const uint NoEfficacy = uint.MaxValue;

    public readonly ulong FirstWeight = (ulong)firstWeight;
    public readonly uint Effect = (uint)effect;
    public readonly uint FirstSegment = (uint)segments.First;
    public readonly uint EndSegment = (uint)segments.End;
    public readonly uint FirstEfficacy = firstEfficacy;
    public readonly uint Stride = (uint)stride;

    // An array of them is aligned as the widest number.
    public readonly uint Unused;
}
