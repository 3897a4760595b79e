using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The populations of one thread, and what looking up, ordering, writing and counting cost that is not done ahead.</summary>
internal sealed class PlainShare(
    CircuitSwitches switches,
    CircuitPlan plan,
    PopulationRunner[] populations,
    SpikeArena arena,
    ISpikeReader reader,
    IArrivals arrivals,
    NeuronArrays neurons,
    PortCounts[] ports) : CircuitShare(populations, arena, reader, arrivals, neurons, ports)
{
    private readonly PopulationRunner[] _populations = populations;
    private readonly SpikeArena _arena = arena;
    private readonly ISpikeReader _reader = reader;
    private readonly IArrivals _arrivals = arrivals;
    private readonly NeuronArrays _neurons = neurons;
    private readonly PortCounts[] _ports = ports;

    /// <inheritdoc/>
    internal override void Run(long firstStep, int steps, ReadOnlySpan<float> pulses) => Run(firstStep, steps, pulses, default(NoStepClock));

    /// <inheritdoc/>
    internal override void Run(long firstStep, int steps, ReadOnlySpan<float> pulses, IStepClock clock) => Run(firstStep, steps, pulses, new ToldStepClock(clock));

    private void Run<TClock>(long firstStep, int steps, ReadOnlySpan<float> pulses, TClock clock)
        where TClock : IStepClock
    {
        int modulators = pulses.Length / steps;
        for (int s = 0; s < steps; s++)
        {
            TakeStep(firstStep + s, pulses.Slice(s * modulators, modulators), clock);
        }

        clock.Enter(StepKernel.Counting);
        for (int s = 0; s < steps && switches.DeferredCounting; s++)
        {
            foreach (PopulationRunner population in _populations)
            {
                population.Counts.Count(_arena.Row(population.Plan.Index, firstStep + s), firstStep + s);
            }
        }
    }

    private void TakeStep<TClock>(long step, ReadOnlySpan<float> pulses, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Counting);
        foreach (PortCounts port in _ports)
        {
            port.Count(_reader, step);
        }

        if (switches.CachedOrder)
        {
            foreach (PopulationRunner population in _populations)
            {
                Advance(population, step, pulses, clock);
            }

            return;
        }

        foreach (int index in PopulationOrder.Sort(plan, [.. _populations.Select(population => population.Plan.Index)]))
        {
            Advance(Array.Find(_populations, population => population.Plan.Index == index)!, step, pulses, clock);
        }
    }

    private void Advance<TClock>(PopulationRunner population, long step, ReadOnlySpan<float> pulses, TClock clock)
        where TClock : IStepClock
    {
        Span<ulong> row = _arena.Row(population.Plan.Index, step);
        Span<ulong> output = switches.PreallocatedOutputs ? row : new ulong[row.Length];
        population.Advance(Onto(population), _arrivals, _neurons, step, pulses, output, clock);
        if (!switches.PreallocatedOutputs)
        {
            output.CopyTo(row);
        }

        (_reader as ProjectionRings)?.Wrote(population.Plan.Index, step);
        if (!switches.DeferredCounting)
        {
            population.Counts.Count(row, step);
        }
    }

    // The plain way looks at all synapses of the circuit and compares names.
    private ReadOnlySpan<PathwayRunner> Onto(PopulationRunner population)
    {
        if (switches.PrecomputedTopology)
        {
            return population.Pathways;
        }

        var found = new List<PathwayRunner>();
        foreach (PathwayPlan pathway in plan.Pathways)
        {
            if (string.Equals(plan.Populations[pathway.Target].FullName, population.Plan.FullName, StringComparison.Ordinal))
            {
                found.Add(Array.Find(population.Pathways, runner => string.Equals(runner.Plan.FullName, pathway.FullName, StringComparison.Ordinal))!);
            }
        }

        return found.ToArray();
    }
}
