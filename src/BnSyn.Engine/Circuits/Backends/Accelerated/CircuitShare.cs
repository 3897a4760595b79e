namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The populations of one thread and a batch of their steps.</summary>
internal class CircuitShare(
    PopulationRunner[] populations, SpikeArena arena, ISpikeReader reader, IArrivals arrivals, NeuronArrays neurons, PortCounts[] ports)
{
    /// <summary>Takes a batch of steps; the pulses of modulators lie step by step.</summary>
    internal virtual void Run(long firstStep, int steps, ReadOnlySpan<float> pulses)
    {
        int modulators = pulses.Length / steps;
        for (int s = 0; s < steps; s++)
        {
            TakeStep(firstStep + s, pulses.Slice(s * modulators, modulators));
        }

        for (int s = 0; s < steps; s++)
        {
            foreach (PopulationRunner population in populations)
            {
                population.Counts.Count(arena.Row(population.Plan.Index, firstStep + s), firstStep + s);
            }
        }
    }

    private void TakeStep(long step, ReadOnlySpan<float> pulses)
    {
        foreach (PortCounts port in ports)
        {
            port.Count(reader, step);
        }

        foreach (PopulationRunner population in populations)
        {
            population.Advance(population.Pathways, arrivals, neurons, step, pulses, arena.Row(population.Plan.Index, step));
        }
    }
}
