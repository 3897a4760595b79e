using BnSyn.Engine.Connectivity;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Backends;

/// <summary>Event-driven: only the targets of spikes are touched, and one fused pass over the neurons does the rest.</summary>
/// <remarks>
/// The equations are those of the reference, several neurons side by side; only the order of independent work differs. Absent
/// and silent synapses contribute 0 to a sum in the reference, so leaving them out keeps every bit. Steps allocate nothing.
/// </remarks>
internal sealed class AcceleratedBackend : INetworkBackend
{
    private readonly NetworkState _state;
    private readonly SpikeDelivery _delivery;
    private readonly double[] _excitatoryInput;
    private readonly double[] _inhibitoryInput;
    private readonly ulong[] _events;
    private readonly EventDraws _draws;
    private readonly INeuronPass _pass;
    private readonly StepCheck _check;

    internal AcceleratedBackend(
        NetworkParameters parameters, Population population, OutgoingAdjacency adjacency, NetworkState drawn)
    {
        _state = drawn;
        _delivery = new SpikeDelivery(adjacency, population, parameters);
        _excitatoryInput = new double[population.N];
        _inhibitoryInput = new double[population.N];
        _events = new ulong[(population.N + 63) / 64];
        _draws = new EventDraws(new UniformThreshold(parameters.ExtRateHz * (parameters.DtMs / 1000.0)), population.N);
        _pass = NeuronPasses.Create(parameters);
        _check = new StepCheck(parameters);
    }

    /// <inheritdoc/>
    public INetworkState State => _state;

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, ReadOnlySpan<double> externalCurrent_pA) =>
        Advance(_state, generator, gain, externalCurrent_pA);

    private void Advance(NetworkState state, RandomGenerator generator, double gain, ReadOnlySpan<double> externalCurrent_pA)
    {
        _delivery.Deliver(state.Spikes, _excitatoryInput, _inhibitoryInput);
        _draws.Fill(ref generator.Stream, _events);
        var step = new NeuronStep(state, gain, externalCurrent_pA, _events, _excitatoryInput, _inhibitoryInput);
        NeuronPassResult result = _pass.Run(step, 0, step.Neurons, new NeuronPassResult(0, Finite: true));
        _check.Require(state, externalCurrent_pA, gain, result.Finite);
        state.CommitNeurons(result.Spikes);
    }
}
