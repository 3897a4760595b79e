using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The populations of one thread and a batch of their steps.</summary>
internal sealed class CircuitShare
{
    private readonly CircuitPlan _plan;
    private readonly CircuitOptions _options;
    private readonly PopulationRunner[] _populations;
    private readonly SpikeArena _arena;
    private readonly ISpikeReader _reader;
    private readonly IArrivals _arrivals;
    private readonly NeuronArrays _neurons;
    private readonly PortCounts[] _ports;

    internal CircuitShare(
        CircuitPlan plan, CircuitOptions options, PopulationRunner[] populations, SpikeArena arena, ISpikeReader reader, NeuronArrays neurons, PortCounts[] ports)
    {
        _plan = plan;
        _options = options;
        _populations = populations;
        _arena = arena;
        _reader = reader;
        _neurons = neurons;
        _ports = ports;
        _arrivals = options.FusedDelay && options.ReusedInputs
            ? new FusedArrivals(reader)
            : new BufferedArrivals(plan, reader, options.ReusedInputs);
    }

    /// <summary>Takes a batch of steps; the pulses of modulators lie step by step.</summary>
    internal void Run(long firstStep, int steps, ReadOnlySpan<float> pulses)
    {
        int modulators = pulses.Length / steps;
        for (int s = 0; s < steps; s++)
        {
            TakeStep(firstStep + s, pulses.Slice(s * modulators, modulators));
        }

        for (int s = 0; s < steps && _options.DeferredCounting; s++)
        {
            foreach (PopulationRunner population in _populations)
            {
                population.Counts.Count(_arena.Row(population.Plan.Index, firstStep + s), firstStep + s);
            }
        }
    }

    private void TakeStep(long step, ReadOnlySpan<float> pulses)
    {
        foreach (PortCounts port in _ports)
        {
            port.Count(_reader, step);
        }

        if (_options.CachedOrder)
        {
            foreach (PopulationRunner population in _populations)
            {
                Advance(population, step, pulses);
            }

            return;
        }

        foreach (int index in PopulationOrder.Sort(_plan, [.. _populations.Select(population => population.Plan.Index)]))
        {
            Advance(Array.Find(_populations, population => population.Plan.Index == index)!, step, pulses);
        }
    }

    private void Advance(PopulationRunner population, long step, ReadOnlySpan<float> pulses)
    {
        Span<ulong> row = _arena.Row(population.Plan.Index, step);
        Span<ulong> output = _options.PreallocatedOutputs ? row : new ulong[row.Length];
        population.Advance(Onto(population), _arrivals, _neurons, step, pulses, output);
        if (!_options.PreallocatedOutputs)
        {
            output.CopyTo(row);
        }

        _reader.Wrote(population.Plan.Index, step);
        if (!_options.DeferredCounting)
        {
            population.Counts.CountOneByOne(row, step);
        }
    }

    // The plain way looks at all synapses of the circuit and compares names.
    private ReadOnlySpan<PathwayRunner> Onto(PopulationRunner population)
    {
        if (_options.PrecomputedTopology)
        {
            return population.Pathways;
        }

        var found = new List<PathwayRunner>();
        foreach (PathwayPlan pathway in _plan.Pathways)
        {
            if (string.Equals(_plan.Populations[pathway.Target].FullName, population.Plan.FullName, StringComparison.Ordinal))
            {
                found.Add(Array.Find(population.Pathways, runner => string.Equals(runner.Plan.FullName, pathway.FullName, StringComparison.Ordinal))!);
            }
        }

        return found.ToArray();
    }
}
