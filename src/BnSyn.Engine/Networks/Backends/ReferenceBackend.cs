using BnSyn.Engine.Integrators;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>The physics as it is written down: dense, scalar, sequential, one stage after the other. Never optimised.</summary>
internal class ReferenceBackend : INetworkBackend
{
    private readonly NetworkState _state;
    private readonly NetworkParameters _parameters;
    private readonly Population _population;
    private readonly DenseWeights _excitatory;
    private readonly DenseWeights _inhibitory;
    private readonly double[] _drive;
    private readonly double[] _spikes;
    private readonly double[] _synapticCurrent;
    private readonly double[] _externalCurrent;
    private readonly bool[] _fired;

    internal ReferenceBackend(DrawnNetwork network)
    {
        (NetworkParameters parameters, Population population, OutgoingAdjacency adjacency, NetworkState drawn, _, _) = network;
        _state = drawn;
        _parameters = parameters;
        _population = population;
        _excitatory = new DenseWeights(adjacency, 0, population.NExc, parameters.WExcNS);
        _inhibitory = new DenseWeights(adjacency, population.NExc, population.N, parameters.WInhNS);
        _drive = new double[population.N];
        _spikes = new double[population.N];
        _synapticCurrent = new double[population.N];
        _externalCurrent = new double[population.N];
        _fired = new bool[population.N];
    }

    /// <inheritdoc/>
    public INetworkState State => _state;

    /// <inheritdoc/>
    public AlignedVector<double> ExternalCurrent => _state.ExternalCurrent;

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain) => Advance(_state, generator, gain, default(NoStepClock));

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, IStepClock clock) => Advance(_state, generator, gain, new ToldStepClock(clock));

    private void Advance<TClock>(NetworkState state, RandomGenerator generator, double gain, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Drive);
        DrawExternalDrive(generator);
        clock.Enter(StepKernel.Delivery);
        PropagateSpikes(state);
        if (Learns)
        {
            clock.Enter(StepKernel.Plasticity);
            Learn(state);
        }

        clock.Enter(StepKernel.Conductances);
        OpenReceptors(state);
        DecayConductances(state);
        clock.Enter(StepKernel.MagnesiumBlock);
        ComputeSynapticCurrent(state);
        clock.Enter(StepKernel.Neurons);
        ComputeExternalCurrent(state, gain);
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

    // Stage 2: every entry of the matrices is multiplied, also where no neuron fired or no synapse exists.
    private protected virtual void PropagateSpikes(NetworkState state)
    {
        Array.Clear(_spikes);
        foreach (int source in state.Spikes)
        {
            _spikes[source] = 1.0;
        }

        _excitatory.Multiply(_spikes.AsSpan(0, _population.NExc), state.ExcitatoryInput);
        _inhibitory.Multiply(_spikes.AsSpan(_population.NExc), state.InhibitoryInput);
    }

    // Whether synapses learn, and what they learn of stage 2 once its inputs are summed.
    private protected virtual bool Learns => false;

    private protected virtual void Learn(NetworkState state)
    {
        // Weights that never change.
    }

    // Stage 3.
    private void OpenReceptors(NetworkState state)
    {
        Span<double> ampa = state.GAmpa;
        Span<double> nmda = state.GNmda;
        Span<double> gabaa = state.GGabaa;
        Span<double> excitatoryInput = state.ExcitatoryInput;
        Span<double> inhibitoryInput = state.InhibitoryInput;
        for (int i = 0; i < _drive.Length; i++)
        {
            ampa[i] += GlutamateSplit.Ampa(excitatoryInput[i], _drive[i]);
            nmda[i] += GlutamateSplit.Nmda(excitatoryInput[i], _drive[i]);
            gabaa[i] += inhibitoryInput[i];
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
        Span<double> V = state.V;
        Span<double> ampa = state.GAmpa;
        Span<double> nmda = state.GNmda;
        Span<double> gabaa = state.GGabaa;
        for (int i = 0; i < _synapticCurrent.Length; i++)
        {
            _synapticCurrent[i] = current.At(V[i], ampa[i], nmda[i], gabaa[i]);
        }
    }

    // Stage 6.
    private void ComputeExternalCurrent(NetworkState state, double gain)
    {
        for (int i = 0; i < _externalCurrent.Length; i++)
        {
            _externalCurrent[i] = GainCurrent.Total(GainCurrent.Of(gain), state.ExternalCurrent[i]);
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
}
