using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>The populations of one thread and a batch of their steps.</summary>
internal class CircuitShare(
    PopulationRunner[] populations, SpikeArena arena, ISpikeReader reader, IArrivals arrivals, NeuronArrays neurons, PortCounts[] ports)
{
    /// <summary>Takes a batch of steps; the pulses of modulators lie step by step.</summary>
    internal virtual void Run(long firstStep, int steps, ReadOnlySpan<float> pulses) => Run(firstStep, steps, pulses, default(NoStepClock));

    /// <summary>Takes the same steps and says where their kernels begin; the caller ends the last.</summary>
    internal virtual void Run(long firstStep, int steps, ReadOnlySpan<float> pulses, IStepClock clock) => Run(firstStep, steps, pulses, new ToldStepClock(clock));

    private void Run<TClock>(long firstStep, int steps, ReadOnlySpan<float> pulses, TClock clock)
        where TClock : IStepClock
    {
        int modulators = pulses.Length / steps;
        for (int s = 0; s < steps; s++)
        {
            TakeStep(firstStep + s, pulses.Slice(s * modulators, modulators), clock);
        }

        clock.Enter(StepKernel.Counting);
        for (int s = 0; s < steps; s++)
        {
            foreach (PopulationRunner population in populations)
            {
                population.Counts.Count(arena.Row(population.Plan.Index, firstStep + s), firstStep + s);
            }
        }
    }

    private void TakeStep<TClock>(long step, ReadOnlySpan<float> pulses, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Counting);
        foreach (PortCounts port in ports)
        {
            port.Count(reader, step);
        }

        foreach (PopulationRunner population in populations)
        {
            population.Advance(population.Pathways, arrivals, neurons, step, pulses, arena.Row(population.Plan.Index, step), clock);
        }
    }
}
