using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using BnSyn.Engine.Threads;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>Event-driven: only the targets of spikes are touched, and one fused pass over the neurons does the rest.</summary>
/// <remarks>
/// The equations are those of the reference, several neurons side by side and several parts of the population at once; only the
/// order of independent work differs. Absent and silent synapses contribute 0 to a sum in the reference, so leaving them out
/// keeps every bit. Steps allocate nothing.
/// </remarks>
internal sealed class AcceleratedBackend : INetworkBackend, IStepParts
{
    private readonly NetworkState _state;
    private readonly PopulationPart[] _parts;
    private readonly SpikeDelivery _delivery;
    private readonly ulong[] _events;
    private readonly PcgJump _wholeDrive;
    private readonly INeuronPass _pass;
    private readonly StepCheck _check;
    private Pcg64 _stream;
    private double _gain;

    internal AcceleratedBackend(DrawnNetwork network)
    {
        (NetworkParameters parameters, Population population, OutgoingAdjacency adjacency, NetworkState drawn, int threads, Registers registers) = network;
        _state = drawn;
        _parts = PopulationPart.Cut(population.N, threads, parameters, registers);
        _delivery = new SpikeDelivery(new PartedAdjacency(adjacency, PopulationPart.RangesOf(_parts)), population, parameters);
        _events = new ulong[(population.N + 63) / 64];
        _wholeDrive = PcgJump.Of(population.N);
        _pass = NeuronPasses.Create(parameters, registers);
        _check = new StepCheck(parameters);
    }

    /// <inheritdoc/>
    public INetworkState State => _state;

    /// <inheritdoc/>
    public AlignedVector<double> ExternalCurrent => _state.ExternalCurrent;

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain)
    {
        Begin(generator, gain);
        StepTeam.Shared.Run(this, _parts.Length);
        End(gain);
    }

    /// <inheritdoc/>
    public void Advance(RandomGenerator generator, double gain, IStepClock clock)
    {
        Begin(generator, gain);
        StepTeam.Shared.Run(this, _parts.Length, clock);
        End(gain);
    }

    private void Begin(RandomGenerator generator, double gain)
    {
        _stream = generator.Stream;
        _gain = gain;
        generator.Stream.Skip(_wholeDrive);
    }

    private void End(double gain)
    {
        var result = new NeuronPassResult(0, Finite: true);
        bool inside = true;
        foreach (PopulationPart part in _parts)
        {
            result = part.Append(_state.NextSpikeIds, result);
            inside &= part.Inside;
        }

        _check.Require(_state, _state.ExternalCurrent, gain, result.Finite);
        _state.CommitNeurons(result.Spikes, inside);
    }

    /// <inheritdoc/>
    void IStepParts.Run(int part) => Run(_parts[part], default(NoStepClock));

    /// <inheritdoc/>
    void IStepParts.Run(int part, IStepClock clock) => Run(_parts[part], new ToldStepClock(clock));

    private void Run<TClock>(PopulationPart part, TClock clock)
        where TClock : IStepClock
    {
        var step = new NeuronStep(_state, _gain, _events, _state.ExternalCurrent, _state.ExcitatoryInput, _state.InhibitoryInput);
        part.Advance(_state, step, _stream, _events, _delivery, _pass, clock);
    }
}
