using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>Which ideas the accelerated backend works with. Every choice gives the same bits; each that is off does the plain thing instead.</summary>
/// <remarks>The switches are there to be measured (docs/circuits.md); turning one off makes no circuit faster.</remarks>
public sealed record CircuitSwitches
{
    /// <summary>Threads of a step, 1 to 64.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The widest registers that may be used.</summary>
    internal Registers Registers { get; init; } = Registers.Widest;

    /// <summary>Synapses of a population are looked up once. Off: all synapses are searched by name in every step.</summary>
    public bool PrecomputedTopology { get; init; } = true;

    /// <summary>The order of the populations is kept. Off: they are sorted topologically in every step.</summary>
    public bool CachedOrder { get; init; } = true;

    /// <summary>Buffers of delayed input are reused. Off: a dictionary of new buffers in every step.</summary>
    public bool ReusedInputs { get; init; } = true;

    /// <summary>Spikes are written where they are read. Off: into a new array in every step, then copied.</summary>
    public bool PreallocatedOutputs { get; init; } = true;

    /// <summary>Spikes are counted by words after a batch. Off: neuron by neuron in every step.</summary>
    public bool DeferredCounting { get; init; } = true;

    /// <summary>One ring per source, one head for all. Off: one ring per projection, written one by one.</summary>
    public bool BatchedAdvance { get; init; } = true;

    /// <summary>Active axons are read from the ring. Off: the delayed row is first copied to a buffer.</summary>
    public bool FusedDelay { get; init; } = true;

    /// <summary>Oscillators that no population listens to are not computed. Off: the phases of all are computed in every step.</summary>
    public bool IdleOscillators { get; init; } = true;

    /// <summary>As many steps in one go as the delays allow. Off: one.</summary>
    public bool MultiStepBatches { get; init; } = true;

    /// <summary>One pass over the neurons, several side by side. Off: one scalar loop for each line of the equation.</summary>
    public bool FusedNeurons { get; init; } = true;

    /// <summary>Only rows of active axons are added. Off: every weight is multiplied.</summary>
    public bool EventDrivenSynapses { get; init; } = true;

    /// <summary>Matrices with few synapses are kept as lists. Off: with all their zeros.</summary>
    public bool SparseWeights { get; init; } = true;

    /// <summary>Traces are brought up to date at events. Off: every trace in every step.</summary>
    public bool LazyTraces { get; init; } = true;

    /// <summary>A circuit on the accelerated backend with these ideas: see <see cref="Circuit.Create"/>.</summary>
    /// <param name="description">What to build.</param>
    /// <param name="seed">Any number; weights, noise and random spikes depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is out of range.</exception>
    public Circuit Create(CircuitDescription description, ulong seed)
    {
        var plan = new CircuitPlan(description);
        var circuit = new Circuit(description, plan, new AcceleratedCircuitBackend(plan, seed, Threads, new AblatedParts(this)), "accelerated");
        if (!IdleOscillators)
        {
            circuit.Oscillators.Listen(new PhasesOfEveryStep().Hear);
        }

        return circuit;
    }
}
