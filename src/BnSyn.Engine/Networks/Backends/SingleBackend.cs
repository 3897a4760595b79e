using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>The accelerated backend on a state of binary32: half the memory of V, w and the conductances, another trajectory.</summary>
/// <remarks>
/// The same network, drive and equations; a step is computed in binary64 and rounded once where it is stored. That moves a spike
/// now and then, after which the trajectory is another realisation of the same physics: compare ensembles, not seeds. Blocks of
/// neurons go through a workbench that stays in the first-level cache, so nothing is written twice. Bit-reproducible as every
/// backend. Steps allocate nothing.
/// </remarks>
internal sealed class SingleBackend : INetworkBackend
{
    // A multiple of 64, the neurons in a word of events.
    private const int Block = 256;

    private readonly SingleState _state;
    private readonly NetworkState _bench;
    private readonly SpikeDelivery _delivery;
    private readonly AlignedVector<double> _excitatoryInput;
    private readonly AlignedVector<double> _inhibitoryInput;
    private readonly ulong[] _events;
    private readonly EventDraws _draws;
    private readonly INeuronPass _pass;
    private readonly StepCheck _check;

    internal SingleBackend(DrawnNetwork network)
    {
        (NetworkParameters parameters, Population population, OutgoingAdjacency adjacency, NetworkState drawn, _, Registers registers) = network;
        _state = new SingleState(drawn);
        _bench = new NetworkState(Math.Min(Block, population.N));
        _delivery = new SpikeDelivery(new PartedAdjacency(adjacency, [population.All]), population, parameters);
        AlignedVector<double>[] inputs = AlignedVector<double>.SideBySide(3, population.N);
        (_excitatoryInput, _inhibitoryInput, ExternalCurrent) = (inputs[0], inputs[1], inputs[2]);
        _events = new ulong[(population.N + 63) / 64];
        _draws = new EventDraws(new UniformThreshold(parameters.ExtRateHz * (parameters.DtMs / 1000.0)), population.N, registers);
        _pass = NeuronPasses.Create(parameters, registers);
        _check = new StepCheck(parameters);
    }

    /// <inheritdoc/>
    public INetworkState State => _state;

    /// <inheritdoc/>
    public AlignedVector<double> ExternalCurrent { get; }

    /// <summary>Where a step sums the weights of excitatory spikes, in nS.</summary>
    internal AlignedVector<double> ExcitatoryInput => _excitatoryInput;

    /// <summary>Where a step sums the weights of inhibitory spikes, in nS.</summary>
    internal AlignedVector<double> InhibitoryInput => _inhibitoryInput;

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain) => Advance(generator, gain, default(NoStepClock));

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, IStepClock clock) => Advance(generator, gain, new ToldStepClock(clock));

    private void Advance<TClock>(RandomGenerator generator, double gain, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Delivery);
        _delivery.Deliver(_state.Spikes, _excitatoryInput, _inhibitoryInput, part: 0);
        clock.Enter(StepKernel.Drive);
        _draws.Fill(ref generator.Stream, _events);
        clock.Enter(StepKernel.FusedPass);
        var result = new NeuronPassResult(0, Finite: true);
        for (int first = 0; first < _excitatoryInput.Length; first += Block)
        {
            result = AdvanceBlock(first, gain, result);
        }

        _check.Require(_state, ExternalCurrent, gain, result.Finite);
        _state.CommitNeurons(result.Spikes);
    }

    private NeuronPassResult AdvanceBlock(int first, double gain, NeuronPassResult before)
    {
        int count = Math.Min(Block, _excitatoryInput.Length - first);
        _state.Load(first, count, _bench);
        var step = new NeuronStep(
            _bench,
            gain,
            _events.AsSpan(first / 64),
            ExternalCurrent.Part(first, count),
            _excitatoryInput.Part(first, count),
            _inhibitoryInput.Part(first, count));
        NeuronPassResult own = _pass.Run(step, 0, count, new NeuronPassResult(0, Finite: true));
        _state.Store(first, count, _bench, own.Spikes, before.Spikes);
        return new NeuronPassResult(before.Spikes + own.Spikes, before.Finite & own.Finite);
    }
}
