using BnSyn.Engine.Circuits.Backends;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Gate;
using static BnSyn.Engine.Scenarios.Circuits.ProbedCircuit;

namespace BnSyn.Engine.Scenarios.Circuits;

/// <summary>
/// What the sensorimotor circuit does not reach: other steps, delays inside a component, every rhythm, rewards that begin again, weights
/// at both limits, ties, each learning rule apart, batches, threads and wide seeds. One row, one probe.
/// </summary>
public sealed class CircuitProbes : IScenarioSource
{
    private static readonly EligibilityParameters Eligibility = new() { Modulator = Modulator, TraceMs = 40.0, Depression = 0.4, Rate = 0.01 };

    private static readonly WeightLaw Normal = Constant with { Distribution = WeightDistribution.Normal, Spread = 0.05, Lowest = 0.02, Highest = 0.07, Density = 0.5, NoSelf = true };

    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } = [.. Table.Select(probe => new CircuitProbeScenario("circuit-probes", "circuit-", probe, CircuitBackends.Names))];

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<CircuitProbe> Table =>
    [
        new("step-half", "Half a millisecond a step, and a refractory time that is no whole number of steps.", Of(new() { DtMs = 0.5, Neuron = Lively with { RefractoryMs = 2.3 } })),
        new("step-double", "Two milliseconds a step: fewer refractory steps than milliseconds.", Of(new() { DtMs = 2.0, Neuron = Lively with { RefractoryMs = 5.0 } })),
        new("delays-inside", "Delays between populations of one component.", Of(new() { InnerDelaysMs = [7.0, 3.0] })),
        new("delay-longest", "A delay far beyond a word of 64 steps.", Of(new() { TractDelaysMs = [130.0, 1.0] })) { Steps = 200 },
        new("input-wide", "Frames of more than a word of neurons, and random neurons one short of a word.", Of(new() { Background = 63, Inputs = 130, Frames = [[0, 63, 64, 65], [127, 128, 129], [], [1]] })),

        new("refractory-none", "No refractory time, adaptation instead.", Of(new() { Neuron = Lively with { RefractoryMs = 0.0, AdaptationIncrement = 0.3 } })),
        new("ties", "Equal potentials, of which the first win.", Of(new() { Neuron = Lively with { Noise = 0.0 }, Winners = 0.2, Weights = Constant })),
        new("winner-alone", "One winner at a time, and inhibition that comes with excitation.", Of(new() { Winners = 1e-9, Inhibition = 0.3 })),

        new("weights-normal", "Normal weights, clipped at both ends; no neuron onto itself.", Of(new() { Weights = Normal })),
        new("weights-exponential", "Exponential weights, few enough for lists.", Of(new() { Weights = Constant with { Distribution = WeightDistribution.Exponential, Mean = 0.4, Density = 0.06 } })),
        new("weights-half-normal", "Half-normal weights; more afferents than targets, none of them onto the target of its own number.", Of(new() { Afferents = Constant with { Mean = 0.02, NoSelf = true }, Weights = Constant with { Distribution = WeightDistribution.HalfNormal, Density = 0.4 } })),
        new("weights-uniform", "Uniform weights.", Of(new() { Weights = Constant with { Distribution = WeightDistribution.Uniform, Spread = 0.02, Density = 0.4 } })),
        new("weights-signed", "Weights of both signs: a negative sum inhibits.", Of(new() { Weights = Constant with { Distribution = WeightDistribution.Uniform, Mean = 0.0, Spread = 0.2 }, Effect = SynapticEffect.Signed })),

        new("short-term", "Short-term plasticity that tires and one that facilitates, in steps of two milliseconds.", Of(new() { DtMs = 2.0, ShortTerm = new ShortTermParameters { Utilisation = 0.2, RecoveryMs = 80.0, FacilitationMs = 60.0 } })),
        new("short-term-few", "The same over synapses few enough for lists.", Of(new() { ShortTerm = new ShortTermParameters { Utilisation = 0.2, RecoveryMs = 80.0, FacilitationMs = 60.0 }, Afferents = Constant with { Mean = 0.3, Density = 0.05 } })),
        new("hebbian", "Coincidences so strong that the factor is folded into the row again and again.", Of(new() { Hebbian = new HebbianParameters { Rate = 0.2 } })),
        new("eligibility", "Three factors, with depression; rewards end and begin again.", Of(new() { Eligibility = Eligibility })),
        new("eligibility-limits", "Weights that run into both of their limits.", Of(new() { Eligibility = Eligibility with { Rate = 2.0, Lowest = 0.03, Highest = 0.06 } })),
        new("eligibility-negative", "A rate that learns from dips, without depression.", Of(new() { Eligibility = Eligibility with { Rate = -0.02, Depression = 0.0 } })),
        new("eligibility-always", "A reward in every step, so that traces are wanted as soon as they change.", Of(new() { Eligibility = Eligibility with { Depression = 0.0 }, RewardSteps = 1 })),
        new("eligibility-loud", "Noise so loud that neurons fire in the very first step.", Of(new() { Neuron = Lively with { Noise = 2.0 }, Eligibility = Eligibility })),
        new("temporal-difference", "The trace of temporal differences beside that of coincidences.", Of(new() { Eligibility = Eligibility with { TemporalDifference = 0.89 } })),
        new("sources-few", "More targets than sources, and as much depression as potentiation.", Of(new() { InputEligibility = Eligibility with { Depression = 1.0, TemporalDifference = 0.89 } })),
        new("trace-short", "Traces that are over within the run, in steps of two milliseconds.", Of(new() { DtMs = 2.0, Eligibility = Eligibility with { TraceMs = 3.0, SourceTraceMs = 2.0, DepressionMs = 1.5 } })),

        new("batches", "Several steps in one go, as far as the delays allow.", Of(new() { TractDelaysMs = [9.0, 5.0], InnerDelaysMs = [6.0, 4.0], Eligibility = Eligibility })) { Steps = 20, StepsAtOnce = 13 },
        new("threads-two", "Two threads.", Of(new() { Eligibility = Eligibility })) { Threads = 2, Steps = 60 },
        new("threads-three", "Three threads.", Of(new() { Hebbian = new HebbianParameters { Rate = 0.05 } })) { Threads = 3, Steps = 60 },
        new("threads-four", "Four threads and several steps in one go.", Of(new() { TractDelaysMs = [9.0, 5.0], InnerDelaysMs = [6.0, 4.0] })) { Threads = 4, Steps = 20, StepsAtOnce = 7 },
        new("registers-256", "Registers of 256 bits where there are wider ones.", Of(new() { Weights = Normal })) { RegisterBits = 256, Steps = 60 },
        new("registers-128", "Registers of 128 bits where there are wider ones.", Of(new() { Weights = Normal })) { RegisterBits = 128, Steps = 60 },
        new("registers-none", "One number after the other.", Of(new() { Weights = Normal })) { RegisterBits = 64, Steps = 60 },
        new("seeds-wide", "Seeds of more than 32 bits.", Of(new())) { Seeds = [1, (1UL << 32) + 1, ulong.MaxValue], Steps = 60 },
        new("start-anew", "Back to the first step, with another input.", Of(new() { Eligibility = Eligibility, ShortTerm = new ShortTermParameters() })) { StartsAnew = true },
    ];
}
