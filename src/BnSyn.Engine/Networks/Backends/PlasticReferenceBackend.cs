using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Learning;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>The reference of networks that learn: stage 2 as it is written down, target by target and source by source.</summary>
internal sealed class PlasticReferenceBackend : ReferenceBackend, INetworkBackend
{
    private const int None = -1;

    private readonly Population _population;
    private readonly SpikesUnderway _underway;
    private readonly double _inhibitoryWeight;

    // For every source and target the place of their synapse, or none.
    private readonly int[][] _synapses;
    private readonly bool[] _arrives;
    private readonly bool[] _hasFired;

    internal PlasticReferenceBackend(DrawnNetwork network)
        : base(network)
    {
        (NetworkParameters parameters, Population population, OutgoingAdjacency adjacency, _, _, _) = network;
        _population = population;
        _inhibitoryWeight = parameters.WInhNS;
        _underway = network.DrawUnderway();
        Learning = network.DrawLearning();
        _synapses = new int[population.N][];
        for (int source = 0, place = 0; source < population.N; source++)
        {
            _synapses[source] = new int[population.N];
            Array.Fill(_synapses[source], None);
            foreach (int target in adjacency.TargetsOf(source).ToArray())
            {
                _synapses[source][target] = place++;
            }
        }

        _arrives = new bool[population.N];
        _hasFired = new bool[population.N];
    }

    /// <inheritdoc/>
    public LearningState Learning { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Arriving => _underway.Arriving(State.Spikes);

    /// <inheritdoc/>
    private protected override void PropagateSpikes(NetworkState state)
    {
        ReadOnlySpan<int> arriving = _underway.Take(state.Spikes);
        Mark(_arrives, arriving);
        Mark(_hasFired, state.Spikes);

        // 2.1 The modulator and the temperature of this step.
        Learning.Clock.BeginStep();

        // 2.2 What arrives opens receptors by the weights before this step, and weakens the synapses of targets that have fired before.
        Span<double> excitatoryInput = state.ExcitatoryInput;
        Span<double> inhibitoryInput = state.InhibitoryInput;
        for (int target = 0; target < _population.N; target++)
        {
            excitatoryInput[target] = 0.0;
            inhibitoryInput[target] = 0.0;
            for (int source = 0; source < _population.N; source++)
            {
                if (!_arrives[source] || _synapses[source][target] == None)
                {
                    continue;
                }

                if (source < _population.NExc)
                {
                    ref PlasticSynapse synapse = ref Learning.Synapses[_synapses[source][target]];
                    synapse.Settle(Learning.Clock.Before, Learning.Limits);
                    excitatoryInput[target] += synapse.Weight;
                    synapse.Trace += Learning.Clock.WorthOfArrival(Learning.Firings[target]);
                }
                else
                {
                    inhibitoryInput[target] += _inhibitoryWeight;
                }
            }
        }
    }

    /// <inheritdoc/>
    private protected override bool Learns => true;

    /// <inheritdoc/>
    private protected override void Learn(NetworkState state)
    {
        // 2.3 Who has just fired strengthens the synapses of sources whose spikes have arrived before.
        for (int target = 0; target < _population.N; target++)
        {
            for (int source = 0; source < _population.NExc; source++)
            {
                if (_hasFired[target] && _synapses[source][target] != None)
                {
                    ref PlasticSynapse synapse = ref Learning.Synapses[_synapses[source][target]];
                    synapse.Settle(Learning.Clock.Before, Learning.Limits);
                    synapse.Trace += Learning.Clock.WorthOfFiring(Learning.Arrivals[source]);
                }
            }
        }

        // 2.4 The spikes leave their traces: those of the same step make no pair. It cools; now and then weights consolidate.
        Learning.EndStep(_underway.Taken(state.Spikes), state.Spikes);
    }

    private static void Mark(bool[] marks, ReadOnlySpan<int> neurons)
    {
        Array.Clear(marks);
        foreach (int neuron in neurons)
        {
            marks[neuron] = true;
        }
    }
}
