using BnSyn.Engine.Circuits.Execution;

namespace BnSyn.Benchmarks.Circuits;

/// <summary>One idea: the options with it and without.</summary>
/// <param name="Name">As in docs/circuits.md.</param>
/// <param name="On">With the idea.</param>
/// <param name="Off">With the plain thing instead, all else equal.</param>
internal sealed record CircuitIdea(string Name, CircuitOptions On, CircuitOptions Off)
{
    private static readonly CircuitOptions Fast = new();
    private static readonly CircuitOptions TwoThreads = Fast with { Threads = 2 };
    private static readonly CircuitOptions Buffers = Fast with { FusedDelay = false };

    /// <summary>Every idea that can be switched.</summary>
    internal static IReadOnlyList<CircuitIdea> All { get; } =
    [
        new("pre-computed topology", Fast, Fast with { PrecomputedTopology = false }),
        new("cached execution order", Fast, Fast with { CachedOrder = false }),
        new("reused input buffers", Buffers, Buffers with { ReusedInputs = false }),
        new("pre-allocated outputs", Fast, Fast with { PreallocatedOutputs = false }),
        new("deferred spike counting", Fast, Fast with { DeferredCounting = false }),
        new("batched advance of delays", Fast, Fast with { BatchedAdvance = false }),
        new("fused delay kernel", Fast, Buffers),
        new("idle oscillators", Fast, Fast with { IdleOscillators = false }),
        new("multi-step batches, one thread", Fast, Fast with { MultiStepBatches = false }),
        new("multi-step batches, two threads", TwoThreads, TwoThreads with { MultiStepBatches = false }),
        new("sparse rows", Fast, Fast with { SparseWeights = false }),
        new("fused neuron kernel", Fast, Fast with { FusedNeurons = false }),
        new("lazy traces", Fast, Fast with { LazyTraces = false }),
        new("event-driven synapses", Fast, Fast with { EventDrivenSynapses = false }),
        new("two threads", TwoThreads, Fast),
    ];
}
