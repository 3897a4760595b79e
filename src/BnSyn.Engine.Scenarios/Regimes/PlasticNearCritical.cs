using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Regimes;

/// <summary>A small near-critical network that learns: pairs of spikes under a modulator in pulses, a gate that closes, weights that are kept.</summary>
/// <remarks>
/// Time constants of learning are a fraction of what is published, and η as much larger, so that within 300 ms of model time weights reach their
/// limits, the gate closes, and three sweeps tag and consolidate.
/// </remarks>
public sealed class PlasticNearCritical() : NetworkScenario(new Regime
{
    Name = "plastic-near-critical",
    Purpose = "A small near-critical network that learns: pairs of spikes under a modulator in pulses, a gate that closes, weights that are kept.",
    Steps = 1500,
    Parameters = new NetworkParameters
    {
        N = 117,
        PConn = 0.25,
        WExcNS = 3.0,
        WInhNS = 18.0,
        ExtRateHz = 60.0,
        ExtWNS = 8.0,
        DtMs = 0.2,
        Criticality = new CriticalityParameters { SigmaTarget = 1.06 },

        // Adaptation takes a few seeds of a hundred below -120 mV, and one of 240 below -150: physics of so small a network, and no reason to
        // end a run of an ensemble.
        VMinMV = -250.0,
        Plasticity = new NetworkPlasticity
        {
            Rule = new PlasticityParameters { Tau_e_ms = 50.0, Tau_plus_ms = 5.0, Tau_minus_ms = 5.0, Eta = 0.08, W_min = 2.8, W_max = 3.2 },
            Modulator = new ModulatorParameters { Tonic = 0.2, Pulse = 1.0, Tau_ms = 20.0, FirstPulse_ms = 30.0, PulseEvery_ms = 60.0 },
            Temperature = new TemperatureParameters { T0 = 0.3, Alpha = 0.8 },
            CoolEvery_ms = 30.0,
            Consolidation = new ConsolidationParameters
            {
                Tau_f_s = 0.1, Tau_tag_s = 0.1, Tau_p_s = 0.2, Theta_tag = 0.02, Eta_c = 20.0, SynapsesForProtein = 20, ProteinSynthesis_per_s = 10.0,
            },
        },
    },

    RateMarginHz = 0.25,

    // What a network does without learning other regimes compare, and every comparison here takes from the budget that all of them share.
    LeftOutOfEnsembles = [.. NetworkMetrics.Table.Select(metric => metric.Name).Where(name => name != NetworkMetrics.FiringRate)],

    // As many as a distribution needs that shares its budget with the ensembles of the other regimes.
    BaselineSeeds = [.. Regime.Seeds(1, 21)],
    WeightMargin = new(DistributionDistance.Wasserstein, 0.002, "a fortieth of how far a weight moves on average"),

    // The extremes of 400 seeds: rates of 5.6 and 35.3 Hz, Fano factors of 1.8 and 46, mean branching ratios of 1.007 and 1.128, mean changes of
    // weights of 0.020 and 0.174 nS, of consolidated weights of 0.0043 and 0.048 nS, and 0.47 to 0.65 of the protein.
    Invariants =
    [
        new InvariantDescription(NetworkMetrics.FiringRate, 3, 60, "sustained by recurrence without running away"),
        new InvariantDescription(NetworkMetrics.Fano, 1.2, 90, "avalanches: above independent neurons, below population bursts"),
        new InvariantDescription(NetworkMetrics.SigmaMean, 1.003, 1.2, "the branching ratio stays near its target of 1.06; a silent network reads as exactly 1"),
        new InvariantDescription(NetworkMetrics.WeightMean, 2.9, 3.1, "strengthening and weakening nearly balance: no drift to one limit"),
        new InvariantDescription(NetworkMetrics.WeightChange, 0.01, 0.2, "weights learn, and cannot be farther than their limits of 0.2 nS"),
        new InvariantDescription(NetworkMetrics.ConsolidatedChange, 0.002, 0.1, "some of what was learned is kept, and none that was not"),
        new InvariantDescription(NetworkMetrics.ProteinFinal, 0.3, 1, "enough synapses were tagged at once for protein to be made"),
        new InvariantDescription(NetworkMetrics.GateFinal, 0.032, 0.033, "closed: ten cooling steps leave a temperature of 0.032, and 1/(1 + exp((0.1 - 0.032)/0.02)) is 0.0326"),
    ],
});
