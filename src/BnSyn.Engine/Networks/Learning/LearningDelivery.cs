using System.Numerics;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>Delivers spikes through synapses that learn, and lets them learn from these spikes: only the synapses of spikes are touched.</summary>
/// <remarks>
/// A synapse belongs to the part of its target, so parts need not wait for each other. Sources come in ascending order, as where weights never change,
/// and every synapse sees its events in the order of the reference.
/// </remarks>
internal sealed class LearningDelivery
{
    private readonly OutgoingAdjacency _adjacency;
    private readonly IncomingSynapses _incoming;
    private readonly LearningState _state;
    private readonly NeuronRange[] _parts;
    private readonly int _excitatoryNeurons;
    private readonly double _inhibitoryWeight;

    /// <summary>Prepares the layout by targets.</summary>
    /// <param name="adjacency">Who receives from whom.</param>
    /// <param name="population">Which neurons are excitatory.</param>
    /// <param name="state">The synapses.</param>
    /// <param name="inhibitoryWeight_nS">The weight of inhibitory synapses in nS, which does not change.</param>
    /// <param name="parts">The ranges of targets in ascending order, without gaps.</param>
    internal LearningDelivery(OutgoingAdjacency adjacency, Population population, LearningState state, double inhibitoryWeight_nS, NeuronRange[] parts)
    {
        _adjacency = adjacency;
        _incoming = new IncomingSynapses(adjacency, population.NExc);
        _state = state;
        _parts = parts;
        _excitatoryNeurons = population.NExc;
        _inhibitoryWeight = inhibitoryWeight_nS;
    }

    /// <summary>One step of the synapses whose targets lie in one part.</summary>
    /// <param name="arriving">Whose spikes arrive, ascending.</param>
    /// <param name="fired">Who fired in the step before, ascending.</param>
    /// <param name="excitatoryInput">Inputs in nS, one per neuron; excitatory weights are added.</param>
    /// <param name="inhibitoryInput">Inputs in nS, one per neuron; inhibitory weights are added.</param>
    /// <param name="part">0-based index of the part.</param>
    /// <param name="clock">Told the kernels.</param>
    internal void Deliver<TClock>(ReadOnlySpan<int> arriving, ReadOnlySpan<int> fired, Span<double> excitatoryInput, Span<double> inhibitoryInput, int part, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Delivery);
        NeuronRange targets = _parts[part];
        foreach (int source in arriving)
        {
            TargetRow row = _adjacency.TargetsOf(source);
            int first = targets.First == 0 ? 0 : row.CountBelow(targets.First);
            int end = targets.End == _adjacency.Neurons ? row.Length : row.CountBelow(targets.End);
            TargetRow own = row.Slice(first, end - first);
            if (source >= _excitatoryNeurons)
            {
                Inhibit(own.Narrow, inhibitoryInput);
                Inhibit(own.Wide, inhibitoryInput);
                continue;
            }

            Span<PlasticSynapse> synapses = _state.Synapses.AsSpan((int)_adjacency.CountFrom(0, source) + first, end - first);
            Excite(own.Narrow, synapses, excitatoryInput);
            Excite(own.Wide, synapses, excitatoryInput);
        }

        clock.Enter(StepKernel.Plasticity);
        foreach (int target in fired)
        {
            if (targets.Contains(target))
            {
                Strengthen(_incoming.Of(target));
            }
        }
    }

    private void Inhibit<TIndex>(ReadOnlySpan<TIndex> targets, Span<double> input)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        foreach (TIndex target in targets)
        {
            input[int.CreateTruncating(target)] += _inhibitoryWeight;
        }
    }

    // The arrival of a spike: it opens receptors by the weight before the step, and comes after what the target has fired.
    private void Excite<TIndex>(ReadOnlySpan<TIndex> targets, Span<PlasticSynapse> synapses, Span<double> input)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        LearningClock clock = _state.Clock;
        WeightLimits limits = _state.Limits;
        double before = clock.Before;
        ReadOnlySpan<double> firings = _state.Firings;
        for (int i = 0; i < targets.Length; i++)
        {
            int target = int.CreateTruncating(targets[i]);
            ref PlasticSynapse synapse = ref synapses[i];
            synapse.Settle(before, limits);
            input[target] += synapse.Weight;
            synapse.Trace += clock.WorthOfArrival(firings[target]);
        }
    }

    // A spike of the target: it comes after what has arrived.
    private void Strengthen(ReadOnlySpan<IncomingSynapse> incoming)
    {
        LearningClock clock = _state.Clock;
        WeightLimits limits = _state.Limits;
        double before = clock.Before;
        ReadOnlySpan<double> arrivals = _state.Arrivals;
        Span<PlasticSynapse> synapses = _state.Synapses;
        foreach (IncomingSynapse one in incoming)
        {
            ref PlasticSynapse synapse = ref synapses[one.Place];
            synapse.Settle(before, limits);
            synapse.Trace += clock.WorthOfFiring(arrivals[one.Source]);
        }
    }
}
