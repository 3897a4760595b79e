using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using BnSyn.Engine.Threads;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>A fused backend whose excitatory synapses learn: it delivers the spikes itself, event by event, and leaves everything else to the backend within.</summary>
/// <remarks>
/// The one within has no synapses, so it finds its inputs summed. Steps of networks that do not learn are taken by the very code that is within here. Weights
/// are binary64 whatever the state is kept in. Steps allocate nothing.
/// </remarks>
internal sealed class PlasticBackend : INetworkBackend, IStepParts
{
    private readonly INetworkBackend _within;
    private readonly AlignedVector<double> _excitatoryInput;
    private readonly AlignedVector<double> _inhibitoryInput;
    private readonly SpikesUnderway _underway;
    private readonly LearningDelivery _delivery;
    private readonly int _parts;

    private PlasticBackend(
        DrawnNetwork network, INetworkBackend within, AlignedVector<double> excitatoryInput, AlignedVector<double> inhibitoryInput, NeuronRange[] parts)
    {
        _within = within;
        _excitatoryInput = excitatoryInput;
        _inhibitoryInput = inhibitoryInput;
        _parts = parts.Length;
        _underway = network.DrawUnderway();
        Learning = network.DrawLearning();
        _delivery = new LearningDelivery(network.Adjacency, network.Population, Learning, network.Parameters.WInhNS, parts);
    }

    /// <inheritdoc/>
    public INetworkState State => _within.State;

    /// <inheritdoc/>
    public AlignedVector<double> ExternalCurrent => _within.ExternalCurrent;

    /// <inheritdoc/>
    public LearningState Learning { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Arriving => _underway.Arriving(State.Spikes);

    /// <summary>Around the accelerated backend.</summary>
    internal static PlasticBackend Accelerated(DrawnNetwork network)
    {
        NetworkState state = network.State;
        NeuronRange[] parts = PopulationPart.RangesOf(PopulationPart.Cut(network.Population.N, network.Threads, network.Parameters, network.Registers));
        return new PlasticBackend(network, new AcceleratedBackend(WithoutSynapses(network)), state.ExcitatoryInput, state.InhibitoryInput, parts);
    }

    /// <summary>Around the backend whose state is binary32.</summary>
    internal static PlasticBackend Single(DrawnNetwork network)
    {
        var within = new SingleBackend(WithoutSynapses(network));
        return new PlasticBackend(network, within, within.ExcitatoryInput, within.InhibitoryInput, [network.Population.All]);
    }

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain)
    {
        if (Begin())
        {
            StepTeam.Shared.Run(this, _parts);
        }

        Learning.EndStep(_underway.Taken(State.Spikes), State.Spikes);
        _within.Advance(generator, gain);
    }

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, IStepClock clock)
    {
        clock.Enter(StepKernel.Plasticity);
        if (Begin())
        {
            StepTeam.Shared.Run(this, _parts, clock);
        }

        clock.Enter(StepKernel.Plasticity);
        Learning.EndStep(_underway.Taken(State.Spikes), State.Spikes);
        _within.Advance(generator, gain, clock);
    }

    // Whether a spike arrives, or was fired.
    private bool Begin()
    {
        ReadOnlySpan<int> fired = State.Spikes;
        ReadOnlySpan<int> arriving = _underway.Take(fired);
        Learning.Clock.BeginStep();
        return arriving.Length + fired.Length > 0;
    }

    /// <inheritdoc/>
    void IStepParts.Run(int part) => _delivery.Deliver(_underway.Taken(State.Spikes), State.Spikes, _excitatoryInput, _inhibitoryInput, part, default(NoStepClock));

    /// <inheritdoc/>
    void IStepParts.Run(int part, IStepClock clock) =>
        _delivery.Deliver(_underway.Taken(State.Spikes), State.Spikes, _excitatoryInput, _inhibitoryInput, part, new ToldStepClock(clock));

    private static DrawnNetwork WithoutSynapses(DrawnNetwork network) =>
        network with { Adjacency = OutgoingAdjacency.Without(network.Population.N) };
}
