using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>Stage 2: adds the weight of every spike to the inputs of its targets, sources in ascending order.</summary>
internal sealed class SpikeDelivery(PartedAdjacency adjacency, Population population, NetworkParameters parameters)
{
    private readonly PartedAdjacency _adjacency = adjacency;
    private readonly int _excitatoryNeurons = population.NExc;
    private readonly double _excitatoryWeight = parameters.WExcNS;
    private readonly double _inhibitoryWeight = parameters.WInhNS;

    /// <summary>Delivers the spikes of ascending sources to the targets of one part of the population.</summary>
    /// <param name="sources">Who fired.</param>
    /// <param name="excitatoryInput">Inputs in nS, one per neuron; excitatory weights are added.</param>
    /// <param name="inhibitoryInput">Inputs in nS, one per neuron; inhibitory weights are added.</param>
    /// <param name="part">0-based index of the part.</param>
    internal void Deliver(ReadOnlySpan<int> sources, Span<double> excitatoryInput, Span<double> inhibitoryInput, int part)
    {
        foreach (int source in sources)
        {
            bool excitatory = source < _excitatoryNeurons;
            Span<double> input = excitatory ? excitatoryInput : inhibitoryInput;
            double weight = excitatory ? _excitatoryWeight : _inhibitoryWeight;
            TargetRow row = _adjacency.TargetsOf(source, part);
            Add(row.Narrow, input, weight);
            Add(row.Wide, input, weight);
        }
    }

    // Every target is a neuron's index by construction, and the input has one entry per neuron: no check per synapse. The
    // targets of a row differ from one another, so four additions at a time do not wait for each other.
    private static void Add<TIndex>(ReadOnlySpan<TIndex> targets, Span<double> input, double weight)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        ref double first = ref MemoryMarshal.GetReference(input);
        ref TIndex target = ref MemoryMarshal.GetReference(targets);
        int i = 0;
        for (; i <= targets.Length - 4; i += 4)
        {
            At(ref first, Unsafe.Add(ref target, i)) += weight;
            At(ref first, Unsafe.Add(ref target, i + 1)) += weight;
            At(ref first, Unsafe.Add(ref target, i + 2)) += weight;
            At(ref first, Unsafe.Add(ref target, i + 3)) += weight;
        }

        for (; i < targets.Length; i++)
        {
            At(ref first, Unsafe.Add(ref target, i)) += weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At<TIndex>(ref double first, TIndex target)
        where TIndex : unmanaged, IBinaryInteger<TIndex> =>
        ref Unsafe.Add(ref first, (nuint)uint.CreateTruncating(target));
}
