using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Scenarios.Perturbations;
using BnSyn.Engine.Temperature;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Probes;

/// <summary>
/// What no regime reaches of the network: other steps, sizes, currents, connections, threads and seeds, both limits of the gain and of
/// the potentials, exponentials outside their fast range, synapses that learn. One row, one probe.
/// </summary>
public sealed class NetworkProbes : IScenarioSource
{
    private const string Family = "network-probes";

    // Fires within a millisecond; the lower bound is out of the way, the upper one in none.
    private static readonly NetworkParameters Driven = new()
    {
        N = 149, PConn = 0.1, WExcNS = 2.0, WInhNS = 6.0, ExtRateHz = 400.0, ExtWNS = 20.0, VMinMV = -150.0,
    };

    // Six words of 64 neurons, the last of 11: parts of 3 and 3, of 2, 2 and 2, of 1, 2, 1 and 2.
    private static readonly NetworkParameters SixWords = Driven with { N = 331 };

    // Time constants of a millisecond: weights move, and sweeps come every 80 steps.
    private static readonly NetworkParameters Learning = Driven with
    {
        Plasticity = new NetworkPlasticity
        {
            Rule = new PlasticityParameters { Tau_e_ms = 3.0, Tau_plus_ms = 0.5, Tau_minus_ms = 0.7, Eta = 0.1, W_max = 4.0 },
            Modulator = new ModulatorParameters { Tonic = -0.2, Pulse = 1.5, Tau_ms = 1.0, FirstPulse_ms = 0.3, PulseEvery_ms = 2.3 },
            Temperature = new TemperatureParameters { T0 = 0.15 },
            CoolEvery_ms = 1.9,
        },
    };

    private static readonly NetworkParameters Consolidating = Learning with
    {
        Plasticity = Learning.Plasticity! with
        {
            Rule = Learning.Plasticity.Rule with { Tau_plus_ms = 0.1 },
            Consolidation = new ConsolidationParameters
            {
                Tau_f_s = 0.02, Tau_tag_s = 0.01, Tau_p_s = 0.05, Theta_tag = 0.005, Eta_c = 200.0, SynapsesForProtein = 20, ProteinSynthesis_per_s = 100.0,
            },
        },
    };

    private static readonly NetworkParameters Cooling = Learning with
    {
        Plasticity = Learning.Plasticity! with { Temperature = new TemperatureParameters { T0 = 40.0, Tc = 30.0, Alpha = 0.1 }, CoolEvery_ms = 20.0 },
    };

    private static readonly NetworkParameters Limited = Learning with
    {
        Synapses = new SynapseParameters { Delay_ms = 0.1 },
        Plasticity = Learning.Plasticity! with { Rule = Learning.Plasticity.Rule with { Eta = 2.0, W_min = 1.8, W_max = 2.2 } },
    };

    /// <inheritdoc/>
    public IReadOnlyList<IPhysicsScenario> Scenarios { get; } =
    [
        .. Table.Select(probe => new NetworkProbeScenario(Family, "network-", probe, probe.IsSparseOnly ? ["accelerated"] : NetworkBackends.BitEqualNames)),
    ];

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<NetworkProbe> Table =>
    [
        new("step-short", "Half the step of the regimes: what ignores dt is wrong here.", Driven with { DtMs = 0.05 }) { Steps = 300 },
        new("step-longest", "The longest step there may be.", Driven with { DtMs = 1.0, VMinMV = -1e4, VMaxMV = 1e4 }) { Steps = 60 },
        new("step-too-long", "A step beyond the longest is refused before anything moves.", Driven with { DtMs = 1.5 })
            { Steps = 5, ExpectedFault = nameof(ArgumentOutOfRangeException), IsSilent = true },

        new("tiny", "Fewer neurons than a register has lanes: nothing but the tail.", Driven with { N = 3, FracInhib = 0.4, PConn = 0.9 }),
        new("one-word", "Exactly one word of 64 neurons: no tail at all.", Driven with { N = 64 }),
        new("wide", "More neurons than 16 bits count: the wide indices must deliver.", Driven with { N = 66_047, PConn = 2e-5, ExtRateHz = 100.0, WExcNS = 30.0 })
            { Steps = 60, Seeds = [1], IsSparseOnly = true, ConcernsSingle = false },
        new("blocks", "More neurons than the workbench of single holds at once, and a remainder.", Driven with { N = 523, PConn = 0.02 }) { Steps = 60 },

        new("current-negative", "A constant current that inhibits.", Driven with { ExternalCurrentPA = -60.0 }),
        new("current-negligible", "A constant current too small to count is none.", Driven with { ExternalCurrentPA = 1e-9 }) { Steps = 60 },
        new("current-per-neuron", "A current of its own for every neuron, of both signs.", Driven with { ExtRateHz = 100.0 })
            { Current = CurrentChanges.Gradient, CurrentSize = 6 },
        new("current-not-finite", "A current that is infinite for one neuron is refused.", Driven)
            { Current = CurrentChanges.InfiniteForOne, ExpectedFault = nameof(ArgumentException) },
        new("drive-saturated", "More external events asked for than there are steps: one in every step.", Driven with { ExtRateHz = 20_000.0, ExtWNS = 2.0 }),
        new("drive-none", "No external event at all: a current alone makes neurons fire.", Driven with { ExtRateHz = 0.0, ExternalCurrentPA = 2000.0 }),

        new("gain-lowest", "The gain falls to its lower limit.", Driven with { Criticality = new CriticalityParameters { EtaSigma = 0.2, GainMin = 0.9 } }),
        new("gain-highest", "The gain rises to its upper limit.", Driven with { Criticality = new CriticalityParameters { EtaSigma = 0.2, SigmaTarget = 2.0, GainMax = 1.1 } }),
        new("gain-crossed", "Of crossed limits of the gain the upper one wins.", Driven with { Criticality = new CriticalityParameters { GainMin = 1.2, GainMax = 0.8 } }),

        new("bound-lower", "A potential below its range ends the run.", Driven with { VMinMV = -100.0, AdEx = new AdExParameters { B_pA = 800.0 } }) { Steps = 300, ExpectedFault = nameof(VoltageBoundsException) },
        new("bound-upper", "A potential above its range ends the run.", Driven with { VMaxMV = 28.0 }) { Steps = 300, ExpectedFault = nameof(VoltageBoundsException) },

        new("inhibition-half", "As many inhibitory neurons as excitatory ones.", Driven with { FracInhib = 0.5 }),
        new("inhibition-rare", "A single inhibitory neuron.", Driven with { FracInhib = 0.01 }),
        new("unconnected", "No synapse at all.", Driven with { PConn = 0.0 }),
        new("complete", "Every synapse there can be, none of a neuron onto itself.", Driven with { PConn = 1.0, WExcNS = 0.2, WInhNS = 1.0 }),

        new("in-degree", "Every neuron receives from the same number of others.", Driven with { InDegree = 15 }) { Steps = 60, ConcernsSingle = false },
        new("out-degree", "Every neuron sends to the same number of others.", Driven with { OutDegree = 15 }) { Steps = 60, ConcernsSingle = false },

        new("exponent-limited", "The exponent of the upswing reaches its limit.", Driven with { AdEx = new AdExParameters { DeltaT_mV = 0.5 } }),
        new("exponent-far", "Exponents so low that their exponential is subnormal or zero.", Driven with { AdEx = new AdExParameters { DeltaT_mV = 0.02 } }),
        new("exponent-zero", "Neurons that are reset to the threshold have an exponent of zero.", Driven with { AdEx = new AdExParameters { Vreset_mV = -55.0 } }),
        new("magnesium-little", "Hardly any magnesium, hardly any block, and a reversal potential of its own for every receptor.", Driven with { Synapses = new SynapseParameters { Mg_mM = 1e-6, E_AMPA_mV = -4.0, E_NMDA_mV = 6.0 } }),

        new("bound-lower-threads", "A potential below its range in one of three parts.", SixWords with { VMinMV = -100.0, AdEx = new AdExParameters { B_pA = 800.0 } })
            { Steps = 300, Threads = 3, Seeds = [1], ConcernsSingle = false, ExpectedFault = nameof(VoltageBoundsException) },
        new("bound-upper-threads", "A potential above its range in one of two parts.", SixWords with { VMaxMV = 28.0 })
            { Steps = 300, Threads = 2, Seeds = [1], ConcernsSingle = false, ExpectedFault = nameof(VoltageBoundsException) },
        new("word-and-one", "One neuron more than a word has bits.", Driven with { N = 65 }) { Steps = 60 },
        new("threads-two", "Two parts of the population.", SixWords) { Threads = 2, Steps = 60, ConcernsSingle = false },
        new("threads-three", "Three parts of the population.", SixWords) { Threads = 3, Steps = 60, ConcernsSingle = false },
        new("threads-four", "Four parts of the population.", SixWords) { Threads = 4, Steps = 60, ConcernsSingle = false },
        new("threads-too-many", "More threads than words of 64 neurons.", Driven with { N = 97 }) { Threads = 4, Steps = 60, ConcernsSingle = false },

        new("registers-256", "Registers of 256 bits where there are wider ones, and a tail.", Driven) { RegisterBits = 256, Steps = 60 },
        new("registers-128", "Registers of 128 bits where there are wider ones, and a tail.", Driven) { RegisterBits = 128, Steps = 60 },
        new("registers-none", "One neuron and one draw after the other, to the first few bits of the eighth word.", Driven with { N = 451 }) { RegisterBits = 64, Steps = 60 },
        new("registers-none-not-finite", "Conductances beyond every number, one neuron after the other, are refused.", Driven with { ExtWNS = 1e308, ExtRateHz = 1e5, VMinMV = double.MinValue, VMaxMV = double.MaxValue })
            { RegisterBits = 64, Steps = 60, ExpectedFault = nameof(ArgumentException), IsSilent = true },
        new("registers-256-exponents", "Exponentials out of the fast range in registers of 256 bits.", Driven with { AdEx = new AdExParameters { DeltaT_mV = 0.02 } })
            { RegisterBits = 256, Steps = 60, ConcernsSingle = false },

        new("learning", "Synapses that learn, with spikes that take ten steps, a modulator of both signs and sweeps within the run.", Learning),
        new("learning-consolidated", "Weights that fall back, tags, protein and what they keep.", Consolidating),
        new("learning-gate", "The gate closes before the run ends: from then on no weight moves.", Cooling) { Steps = 300, ConcernsSingle = false },
        new("learning-limits", "Weights at both of their limits, and a delay of one step.", Limited) { ConcernsSingle = false },
        new("learning-threads", "Synapses that learn in three parts.", Consolidating with { N = 331 }) { Threads = 3, ConcernsSingle = false },

        new("seeds-extreme", "The lowest and the highest seed.", Driven) { Seeds = [0, uint.MaxValue], Steps = 60, ConcernsSingle = false },
    ];
}
