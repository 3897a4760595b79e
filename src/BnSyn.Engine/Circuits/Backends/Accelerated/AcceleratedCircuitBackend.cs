using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Threads;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Does only what spikes ask for, several neurons side by side, several populations at once.</summary>
/// <remarks>The sums and traces of the reference, in its order; steps allocate nothing.</remarks>
internal sealed class AcceleratedCircuitBackend : ICircuitBackend, IStepParts
{
    private readonly CircuitPlan _plan;
    private readonly PathwayRunner[] _pathways;
    private readonly PopulationRunner[] _populations;
    private readonly NeuronArrays _neurons;
    private readonly SpikeArena _arena;
    private readonly ISpikeReader _reader;
    private readonly PortCounts[] _ports;
    private readonly CircuitShare[] _shares;
    private readonly ModulatorSignals _modulators;
    private readonly float[] _pulses;
    private int _steps;

    internal AcceleratedCircuitBackend(CircuitPlan plan, ulong seed, int threads, CircuitParts parts)
    {
        threads = ThreadChoice.Of(threads, plan.Slots);
        _plan = plan;
        _neurons = new NeuronArrays(plan.Slots);
        _pathways = [.. plan.Pathways.Select(pathway => parts.Pathway(pathway, plan.DtMs, seed))];
        _populations = [.. plan.Populations.Select(population => new PopulationRunner(
            population, [.. _pathways.Where(pathway => pathway.Plan.Target == population.Index)], plan, seed, parts))];
        var work = WorkShares.Of(plan, threads);
        BatchSteps = parts.BatchSteps(work);
        _arena = new SpikeArena(plan, BatchSteps);
        _reader = parts.Reader(plan, _arena, BatchSteps);
        _ports = [.. plan.Ports.Select(port => new PortCounts(port))];
        _shares = [.. work.Populations.Select(share => Share(share, parts))];
        _modulators = new ModulatorSignals(plan.Modulators);
        _pulses = new float[BatchSteps * _modulators.Count];
    }

    /// <inheritdoc/>
    public long Step { get; private set; }

    /// <inheritdoc/>
    public int BatchSteps { get; }

    /// <inheritdoc/>
    public int Threads => _shares.Length;

    /// <inheritdoc/>
    public void Advance(int steps)
    {
        Begin(steps);
        StepTeam.Shared.Run(this, _shares.Length);
        Step += steps;
    }

    /// <inheritdoc/>
    public void Advance(int steps, IStepClock clock)
    {
        clock.Enter(StepKernel.Learning);
        Begin(steps);
        StepTeam.Shared.Run(this, _shares.Length, clock);
        clock.Leave();
        Step += steps;
    }

    private void Begin(int steps)
    {
        _steps = steps;
        for (int s = 0; s < steps; s++)
        {
            _modulators.Next(Step + s, _pulses.AsSpan(s * _modulators.Count, _modulators.Count));
        }
    }

    /// <inheritdoc/>
    void IStepParts.Run(int part) => _shares[part].Run(Step, _steps, _pulses.AsSpan(0, _steps * _modulators.Count));

    /// <inheritdoc/>
    void IStepParts.Run(int part, IStepClock clock) => _shares[part].Run(Step, _steps, _pulses.AsSpan(0, _steps * _modulators.Count), clock);

    /// <inheritdoc/>
    public void Reset()
    {
        Step = 0;
        _neurons.Reset();
        _arena.Reset();
        _reader.Reset();
        _modulators.Reset();
        Array.ForEach(_ports, port => port.Reset());
        Array.ForEach(_pathways, pathway => pathway.Reset());
        Array.ForEach(_populations, population => population.Reset());
    }

    /// <inheritdoc/>
    public void SetFrames(int population, ulong[][] frames) => _populations[population].Frames = frames;

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> Row(int population, long step) => _arena.Row(population, step);

    /// <inheritdoc/>
    public long Spikes(int population) => _populations[population].Counts.Spikes;

    /// <inheritdoc/>
    public ReadOnlySpan<long> FirstSpikes(int population) => _populations[population].Counts.FirstSpikes;

    /// <inheritdoc/>
    public long Delivered(int port) => _ports[port].Delivered;

    /// <summary>Synapses of active axons since the start; those of full rows include the absent ones.</summary>
    internal double ActiveSynapses => _pathways.Sum(pathway => pathway.ActiveSynapses);

    /// <inheritdoc/>
    public void CopyState(StateVariable variable, int population, Span<float> values)
    {
        PopulationPlan plan = _plan.Populations[population];
        _neurons[variable].Values.Slice(plan.FirstSlot, plan.Size).CopyTo(values);
    }

    /// <inheritdoc/>
    public void SetState(StateVariable variable, int population, ReadOnlySpan<float> values) =>
        values.CopyTo(_neurons[variable].Values[_plan.Populations[population].FirstSlot..]);

    /// <inheritdoc/>
    public void CopyWeights(int pathway, Span<float> weights) => _pathways[pathway].CopyWeights(weights);

    /// <inheritdoc/>
    public bool CopyTraces(int pathway, Span<float> traces) => _pathways[pathway].CopyTraces(traces, Step - 1);

    // Ports are counted by the thread that owns the first population of their component.
    private CircuitShare Share(int[] populations, CircuitParts parts)
    {
        PortCounts[] ports = [.. _ports.Where(port =>
            populations.Contains(_plan.Populations.First(population => population.Component == port.Port.Component).Index))];
        return parts.Share(_plan, [.. populations.Select(p => _populations[p])], _arena, _reader, _neurons, ports);
    }
}
