using BnSyn.Engine.Connectivity;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Neurons.AdEx;
using BnSyn.Engine.Random;
using BnSyn.Engine.Synapses;

namespace BnSyn.Engine.Backends;

/// <summary>The physics as it is written down: dense, scalar, sequential, one stage after the other. Never optimised.</summary>
internal sealed class ReferenceBackend : INetworkBackend
{
    private readonly NetworkState _state;
    private readonly NetworkParameters _parameters;
    private readonly Population _population;
    private readonly DenseWeights _excitatory;
    private readonly DenseWeights _inhibitory;
    private readonly double[] _drive;
    private readonly double[] _spikes;
    private readonly double[] _excitatoryInput;
    private readonly double[] _inhibitoryInput;
    private readonly double[] _synapticCurrent;
    private readonly double[] _externalCurrent;
    private readonly bool[] _fired;

    internal ReferenceBackend(DrawnNetwork network)
    {
        (NetworkParameters parameters, Population population, OutgoingAdjacency adjacency, NetworkState drawn, _) = network;
        RequireMemory(population.N);
        _state = drawn;
        _parameters = parameters;
        _population = population;
        _excitatory = new DenseWeights(adjacency, 0, population.NExc, parameters.WExcNS);
        _inhibitory = new DenseWeights(adjacency, population.NExc, population.N, parameters.WInhNS);
        _drive = new double[population.N];
        _spikes = new double[population.N];
        _excitatoryInput = new double[population.N];
        _inhibitoryInput = new double[population.N];
        _synapticCurrent = new double[population.N];
        _externalCurrent = new double[population.N];
        _fired = new bool[population.N];
    }

    /// <inheritdoc/>
    public INetworkState State => _state;

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, ReadOnlyMemory<double> externalCurrent_pA) =>
        Advance(_state, generator, gain, externalCurrent_pA.Span);

    private void Advance(NetworkState state, RandomGenerator generator, double gain, ReadOnlySpan<double> externalCurrent_pA)
    {
        DrawExternalDrive(generator);
        PropagateSpikes(state);
        OpenReceptors(state);
        DecayConductances(state);
        ComputeSynapticCurrent(state);
        ComputeExternalCurrent(gain, externalCurrent_pA);
        AdvanceNeurons(state);
    }

    // Stage 1: an external event reaches each neuron with probability rate·dt.
    private void DrawExternalDrive(RandomGenerator generator)
    {
        double probability = _parameters.ExtRateHz * (_parameters.DtMs / 1000.0);
        for (int i = 0; i < _drive.Length; i++)
        {
            _drive[i] = generator.NextDouble() < probability ? _parameters.ExtWNS : 0.0;
        }
    }

    // Stage 2: every entry of the matrices is multiplied, also where nobody fired or no synapse exists.
    private void PropagateSpikes(NetworkState state)
    {
        Array.Clear(_spikes);
        foreach (int source in state.Spikes)
        {
            _spikes[source] = 1.0;
        }

        _excitatory.Multiply(_spikes.AsSpan(0, _population.NExc), _excitatoryInput);
        _inhibitory.Multiply(_spikes.AsSpan(_population.NExc), _inhibitoryInput);
    }

    // Stage 3.
    private void OpenReceptors(NetworkState state)
    {
        for (int i = 0; i < _drive.Length; i++)
        {
            state.GAmpa[i] += GlutamateSplit.Ampa(_excitatoryInput[i], _drive[i]);
            state.GNmda[i] += GlutamateSplit.Nmda(_excitatoryInput[i], _drive[i]);
            state.GGabaa[i] += _inhibitoryInput[i];
        }
    }

    // Stage 4: after the increment, so a new input decays already in its first step.
    private void DecayConductances(NetworkState state)
    {
        SynapseParameters synapses = _parameters.Synapses;
        ExponentialDecay.Apply(state.GAmpa, ExponentialDecay.Factor(_parameters.DtMs, synapses.Tau_AMPA_ms));
        ExponentialDecay.Apply(state.GNmda, ExponentialDecay.Factor(_parameters.DtMs, synapses.Tau_NMDA_ms));
        ExponentialDecay.Apply(state.GGabaa, ExponentialDecay.Factor(_parameters.DtMs, synapses.Tau_GABAA_ms));
    }

    // Stage 5: with the potentials before the step.
    private void ComputeSynapticCurrent(NetworkState state)
    {
        var current = new SynapticCurrent(_parameters.Synapses);
        for (int i = 0; i < _synapticCurrent.Length; i++)
        {
            _synapticCurrent[i] = current.At(state.V[i], state.GAmpa[i], state.GNmda[i], state.GGabaa[i]);
        }
    }

    // Stage 6.
    private void ComputeExternalCurrent(double gain, ReadOnlySpan<double> externalCurrent_pA)
    {
        for (int i = 0; i < _externalCurrent.Length; i++)
        {
            _externalCurrent[i] = GainCurrent.Total(GainCurrent.Of(gain), externalCurrent_pA[i]);
        }
    }

    // Stage 7.
    private void AdvanceNeurons(NetworkState state)
    {
        AdExStep.Advance(
            _parameters.AdEx,
            _parameters.DtMs,
            _synapticCurrent,
            _externalCurrent,
            state.V,
            state.W,
            state.NextV,
            state.NextW,
            _fired);
        int count = 0;
        for (int i = 0; i < _fired.Length; i++)
        {
            if (_fired[i])
            {
                state.NextSpikeIds[count++] = i;
            }
        }

        state.CommitNeurons(count);
    }

    private static void RequireMemory(int neurons)
    {
        double needed = 8.0 * neurons * neurons;
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (needed > available)
        {
            throw new ArgumentOutOfRangeException(
                nameof(neurons), neurons, "N too large: the reference backend stores N*N weights of 8 bytes, more than the memory");
        }
    }
}
