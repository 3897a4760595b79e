using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>The excitatory synapses by their target: for every neuron the places of its synapses in the outgoing layout, sources ascending.</summary>
internal sealed class IncomingSynapses
{
    private readonly int[] _starts;
    private readonly IncomingSynapse[] _synapses;

    internal IncomingSynapses(OutgoingAdjacency adjacency, int excitatoryNeurons)
    {
        _starts = new int[adjacency.Neurons + 1];
        _synapses = new IncomingSynapse[adjacency.CountFrom(0, excitatoryNeurons)];
        for (int source = 0; source < excitatoryNeurons; source++)
        {
            TargetRow row = adjacency.TargetsOf(source);
            for (int i = 0; i < row.Length; i++)
            {
                _starts[row[i] + 1]++;
            }
        }

        for (int target = 0; target < adjacency.Neurons; target++)
        {
            _starts[target + 1] += _starts[target];
        }

        int[] next = _starts.AsSpan(0, adjacency.Neurons).ToArray();
        int place = 0;
        for (int source = 0; source < excitatoryNeurons; source++)
        {
            TargetRow row = adjacency.TargetsOf(source);
            for (int i = 0; i < row.Length; i++)
            {
                _synapses[next[row[i]]++] = new IncomingSynapse(place++, source);
            }
        }
    }

    /// <summary>The excitatory synapses of a target.</summary>
    internal ReadOnlySpan<IncomingSynapse> Of(int target) => _synapses.AsSpan(_starts[target], _starts[target + 1] - _starts[target]);
}

/// <summary>One excitatory synapse, as its target sees it.</summary>
/// <param name="Place">Its place in the outgoing layout.</param>
/// <param name="Source">Index of the sending neuron.</param>
internal readonly record struct IncomingSynapse(int Place, int Source);
