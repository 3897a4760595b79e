namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>One idea: the switches with it and without.</summary>
/// <param name="Name">As in docs/circuits.md.</param>
/// <param name="On">With the idea.</param>
/// <param name="Off">With the plain thing instead, all else equal.</param>
/// <param name="MovesSpikes">Whether it is about moving spikes and not about the work that they make.</param>
public sealed record CircuitIdea(string Name, CircuitSwitches On, CircuitSwitches Off, bool MovesSpikes = false)
{
    private static readonly CircuitSwitches Fast = new();
    private static readonly CircuitSwitches TwoThreads = Fast with { Threads = 2 };
    private static readonly CircuitSwitches Buffers = Fast with { FusedDelay = false };

    /// <summary>Every idea that can be switched; first none, for how far two measurements of the same thing lie apart.</summary>
    public static IReadOnlyList<CircuitIdea> All { get; } =
    [
        new("nothing: the same twice", Fast, Fast, MovesSpikes: true),
        new("pre-computed topology", Fast, Fast with { PrecomputedTopology = false }, MovesSpikes: true),
        new("cached execution order", Fast, Fast with { CachedOrder = false }, MovesSpikes: true),
        new("reused input buffers", Buffers, Buffers with { ReusedInputs = false }, MovesSpikes: true),
        new("pre-allocated outputs", Fast, Fast with { PreallocatedOutputs = false }, MovesSpikes: true),
        new("deferred spike counting", Fast, Fast with { DeferredCounting = false }, MovesSpikes: true),
        new("batched advance of delays", Fast, Fast with { BatchedAdvance = false }, MovesSpikes: true),
        new("fused delay kernel", Fast, Buffers, MovesSpikes: true),
        new("idle oscillators", Fast, Fast with { IdleOscillators = false }, MovesSpikes: true),
        new("multi-step batches, one thread", Fast, Fast with { MultiStepBatches = false }, MovesSpikes: true),
        new("multi-step batches, two threads", TwoThreads, TwoThreads with { MultiStepBatches = false }),
        new("sparse rows", Fast, Fast with { SparseWeights = false }),
        new("fused neuron kernel", Fast, Fast with { FusedNeurons = false }),
        new("lazy traces", Fast, Fast with { LazyTraces = false }),
        new("event-driven synapses", Fast, Fast with { EventDrivenSynapses = false }),
        new("two threads", TwoThreads, Fast),
    ];
}
