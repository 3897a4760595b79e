using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Circuits.Backends.Reference;

/// <summary>A circuit run as it is described, one step at a time, one buffer per projection; never optimised.</summary>
internal sealed class ReferenceCircuitBackend : ICircuitBackend
{
    private readonly CircuitPlan _plan;
    private readonly ReferencePopulation[] _populations;
    private readonly ReferencePathway[] _pathways;
    private readonly (Segment Segment, ReferenceBuffer Buffer)[] _buffers;
    private readonly long[] _delivered;
    private readonly ModulatorSignals _modulators;
    private readonly float[] _pulses;
    private readonly ulong[] _row;

    internal ReferenceCircuitBackend(CircuitPlan plan, ulong seed)
    {
        _plan = plan;
        _populations = [.. plan.Populations.Select(population => new ReferencePopulation(population, plan.DtMs, seed))];
        _pathways = [.. plan.Pathways.Select(pathway => new ReferencePathway(pathway, plan.DtMs, seed))];
        _buffers = [.. plan.Ports.SelectMany(port => port.Segments)
            .Concat(plan.Pathways.SelectMany(pathway => pathway.Segments))
            .DistinctBy(segment => segment.Index).OrderBy(segment => segment.Index)
            .Select(segment => (segment, new ReferenceBuffer(plan.Populations[segment.Population].Size, segment.DelaySteps)))];
        _delivered = new long[plan.Ports.Length];
        _modulators = new ModulatorSignals(plan.Modulators);
        _pulses = new float[plan.Modulators.Count];
        _row = new ulong[plan.Populations.Max(population => population.Words)];
    }

    /// <inheritdoc/>
    public long Step { get; private set; }

    /// <inheritdoc/>
    public int BatchSteps => 1;

    /// <inheritdoc/>
    public int Threads => 1;

    /// <inheritdoc/>
    public void Advance(int steps) => Advance(steps, default(NoStepClock));

    /// <inheritdoc/>
    public void Advance(int steps, IStepClock clock) => Advance(steps, new ToldStepClock(clock));

    private void Advance<TClock>(int steps, TClock clock)
        where TClock : IStepClock
    {
        for (int done = 0; done < steps; done++)
        {
            TakeStep(clock);
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        Step = 0;
        Array.ForEach(_populations, population => population.Reset());
        Array.ForEach(_pathways, pathway => pathway.Reset());
        Array.ForEach(_buffers, buffer => buffer.Buffer.Reset());
        Array.Clear(_delivered);
        _modulators.Reset();
    }

    /// <inheritdoc/>
    public void SetFrames(int population, ulong[][] frames) => _populations[population].Frames = frames;

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> Row(int population, long step)
    {
        bool[] fired = _populations[population].Fired;
        Array.Clear(_row);
        for (int i = 0; i < fired.Length; i++)
        {
            _row[i / 64] |= fired[i] ? 1UL << (i % 64) : 0UL;
        }

        return _row.AsSpan(0, _plan.Populations[population].Words);
    }

    /// <inheritdoc/>
    public long Spikes(int population) => _populations[population].Spikes;

    /// <inheritdoc/>
    public ReadOnlySpan<long> FirstSpikes(int population) => _populations[population].FirstSpikes;

    /// <inheritdoc/>
    public long Delivered(int port) => _delivered[port];

    /// <inheritdoc/>
    public void CopyState(StateVariable variable, int population, Span<float> values) =>
        _populations[population].State[(int)variable].CopyTo(values);

    /// <inheritdoc/>
    public void SetState(StateVariable variable, int population, ReadOnlySpan<float> values) =>
        values.CopyTo(_populations[population].State[(int)variable]);

    /// <inheritdoc/>
    public void CopyWeights(int pathway, Span<float> weights) => _pathways[pathway].CopyWeights(weights);

    /// <inheritdoc/>
    public bool CopyTraces(int pathway, Span<float> traces)
    {
        if (_pathways[pathway].Eligibility is not { } eligibility)
        {
            return false;
        }

        int sources = _plan.Pathways[pathway].Sources;
        for (int k = 0; k < traces.Length; k++)
        {
            traces[k] = eligibility.Trace(k / sources, k % sources, Step - 1);
        }

        return true;
    }

    private void TakeStep<TClock>(TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Counting);
        _modulators.Next(Step, _pulses);
        for (int port = 0; port < _delivered.Length; port++)
        {
            _delivered[port] += _plan.Ports[port].Segments.Sum(segment => _buffers[segment.Index].Buffer.Arriving.Count(fired => fired));
        }

        clock.Enter(StepKernel.Tracts);
        foreach (ReferencePopulation population in _populations)
        {
            Array.ForEach(population.Drive, Array.Clear);
        }

        foreach (PathwayPlan pathway in _plan.Pathways)
        {
            foreach (Segment segment in pathway.Segments)
            {
                _buffers[segment.Index].Buffer.Arriving.CopyTo(_pathways[pathway.Index].Arrived, segment.FirstAxon);
            }

            float[] drive = _populations[pathway.Target].Drive[(int)pathway.Description.Effect];
            _pathways[pathway.Index].Deliver(drive, Step);
        }

        clock.Enter(StepKernel.Neurons);
        Array.ForEach(_populations, population => population.Advance(Step));
        clock.Enter(StepKernel.Learning);
        foreach (PathwayPlan pathway in _plan.Pathways)
        {
            _pathways[pathway.Index].Learn(_populations[pathway.Target].Fired, Step, _pulses);
        }

        clock.Enter(StepKernel.Counting);
        foreach ((Segment segment, ReferenceBuffer buffer) in _buffers)
        {
            buffer.Advance(_populations[segment.Population].Fired);
        }

        clock.Leave();
        Step++;
    }
}
