using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Calibration;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;
using BnSyn.Gate;
using static BnSyn.Engine.Scenarios.Perturbations.CurrentChanges;

namespace BnSyn.Engine.Scenarios.Perturbations;

/// <summary>
/// Every way in which the gate tries to be fooled. One row, one perturbation. Potentials are shifted by a share of the way from rest
/// to threshold (15 mV), currents are a share of the rheobase (160 pA): the zero of either is a convention.
/// </summary>
internal static class NetworkPerturbations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NetworkPerturbation> Table { get; } =
    [
        Neuron("capacitance", "C is 1 % larger", (n, x) => n with { C_pF = n.C_pF * (1 + x) }),
        Neuron("leak", "g_L is 1 % larger", (n, x) => n with { GL_nS = n.GL_nS * (1 + x) }),
        Neuron("rest", "E_L is higher by 1 % of the way to threshold", (n, x) => n with { EL_mV = n.EL_mV + (x * (n.VT_mV - n.EL_mV)) }),
        Neuron("threshold", "V_T is higher by 1 % of the way from rest", (n, x) => n with { VT_mV = n.VT_mV + (x * (n.VT_mV - n.EL_mV)) }),
        Neuron("slope-factor", "Delta_T is 1 % larger", (n, x) => n with { DeltaT_mV = n.DeltaT_mV * (1 + x) }),
        Neuron("adaptation-time", "tau_w is 1 % longer", (n, x) => n with { Tauw_ms = n.Tauw_ms * (1 + x) }),
        Neuron("adaptation-subthreshold", "a is 1 % larger", (n, x) => n with { A_nS = n.A_nS * (1 + x) }),
        Neuron("adaptation-per-spike", "b is 1 % larger", (n, x) => n with { B_pA = n.B_pA * (1 + x) }, ActsWhere.NeuronsFire),
        Neuron("reset", "V_reset is lower by 1 % of the way from rest to threshold", (n, x) => n with { Vreset_mV = n.Vreset_mV - (x * (n.VT_mV - n.EL_mV)) }, ActsWhere.NeuronsFire),
        Neuron("peak", "a spike is 1 % higher: V_peak above V_reset", (n, x) => n with { Vpeak_mV = n.Vpeak_mV + (x * (n.Vpeak_mV - n.Vreset_mV)) }, ActsWhere.NeuronsFire),

        Synapse("ampa-time", "tau_AMPA is 1 % longer", (s, x) => s with { Tau_AMPA_ms = s.Tau_AMPA_ms * (1 + x) }),
        Synapse("nmda-time", "tau_NMDA is 1 % longer", (s, x) => s with { Tau_NMDA_ms = s.Tau_NMDA_ms * (1 + x) }),
        Synapse("gaba-time", "tau_GABAA is 1 % longer", (s, x) => s with { Tau_GABAA_ms = s.Tau_GABAA_ms * (1 + x) }, ActsWhere.NeuronsFire),
        Reversal("ampa-reversal", "E_AMPA", (s, dv) => s with { E_AMPA_mV = s.E_AMPA_mV + dv }, ActsWhere.Always),
        Reversal("nmda-reversal", "E_NMDA", (s, dv) => s with { E_NMDA_mV = s.E_NMDA_mV + dv }, ActsWhere.Always),
        Reversal("gaba-reversal", "E_GABAA", (s, dv) => s with { E_GABAA_mV = s.E_GABAA_mV + dv }, ActsWhere.NeuronsFire),
        Synapse("magnesium", "there is 1 % more Mg2+", (s, x) => s with { Mg_mM = s.Mg_mM * (1 + x) }),

        Network("excitatory-weight", "w_exc is 1 % larger", (p, x) => p with { WExcNS = p.WExcNS * (1 + x) }),
        Network("inhibitory-weight", "w_inh is 1 % larger", (p, x) => p with { WInhNS = p.WInhNS * (1 + x) }),
        Network("connectivity", "a connection is 1 % more probable", (p, x) => p with { PConn = p.PConn * (1 + x) }),
        Network("inhibitory-fraction", "1 % more neurons are inhibitory, rounded to whole neurons", (p, x) => p with { FracInhib = p.FracInhib * (1 + x) }),
        Controller("branching-target", "sigma* is 1 % larger", (c, x) => c with { SigmaTarget = c.SigmaTarget * (1 + x) }, ActsWhere.Always),
        Controller("controller-rate", "eta_sigma is 1 % larger", (c, x) => c with { EtaSigma = c.EtaSigma * (1 + x) }, ActsWhere.NeuronsFire),

        Drive("drive-rate", "external events are 1 % more frequent", (p, x) => p with { ExtRateHz = p.ExtRateHz * (1 + x) }, ActsWhere.Always),
        Drive("drive-weight", "an external event opens 1 % more conductance", (p, x) => p with { ExtWNS = p.ExtWNS * (1 + x) }, ActsWhere.Always),
        Drive("drive-current", "the constant current is 1 % larger", (p, x) => p with { ExternalCurrentPA = p.ExternalCurrentPA * (1 + x) }, ActsWhere.ACurrentFlows),
        Drive("drive-bias", "a constant current of 1 % of the rheobase is added", (p, x) => p with { ExternalCurrentPA = p.ExternalCurrentPA + (x * Rheobase.Of_pA(p.AdEx)) }, ActsWhere.Always),
        Current("drive-gradient", PerturbationKind.Drive, "a current from -1 % to 1 % of the rheobase is added, rising with the neuron's index", Gradient),
        Current("drive-wave", PerturbationKind.Drive, "a current of 1 % of the rheobase is added in every other 500 steps", SlowWave),

        Rule("learning-rate", "weights learn 1 % faster", (r, x) => r with { Eta = r.Eta * (1 + x) }),
        Rule("eligibility-time", "tau_e is 1 % longer", (r, x) => r with { Tau_e_ms = r.Tau_e_ms * (1 + x) }),
        Rule("potentiation-time", "tau+ is 1 % longer", (r, x) => r with { Tau_plus_ms = r.Tau_plus_ms * (1 + x) }),
        Rule("depression-time", "tau- is 1 % longer", (r, x) => r with { Tau_minus_ms = r.Tau_minus_ms * (1 + x) }),
        Rule("potentiation", "A+ is 1 % larger", (r, x) => r with { A_plus = r.A_plus * (1 + x) }),
        Rule("depression", "A- is 1 % larger", (r, x) => r with { A_minus = r.A_minus * (1 + x) }),
        Rule("weight-limit", "the largest weight is 1 % smaller", (r, x) => r with { W_max = r.W_max * (1 - x) }),
        Learning("modulator-tonic", "the modulator's tonic level is 1 % higher", (l, x) => l with { Modulator = l.Modulator with { Tonic = l.Modulator.Tonic * (1 + x) } }),
        Learning("modulator-pulse", "a pulse of the modulator is 1 % higher", (l, x) => l with { Modulator = l.Modulator with { Pulse = l.Modulator.Pulse * (1 + x) } }),
        Learning("modulator-time", "a pulse of the modulator lasts 1 % longer", (l, x) => l with { Modulator = l.Modulator with { Tau_ms = l.Modulator.Tau_ms * (1 + x) } }),
        Learning("modulator-interval", "pulses of the modulator come 1 % later one after the other", (l, x) => l with { Modulator = l.Modulator with { PulseEvery_ms = l.Modulator.PulseEvery_ms * (1 + x) } }),
        Cooling("temperature-start", "T0 is 1 % higher", (t, x) => t with { T0 = t.T0 * (1 + x) }),
        Cooling("cooling-factor", "a cooling step leaves 1 % less", (t, x) => t with { Alpha = t.Alpha * (1 - x) }),
        Cooling("gate-temperature", "Tc is 1 % higher", (t, x) => t with { Tc = t.Tc * (1 + x) }),
        Cooling("gate-width", "the gate is 1 % wider", (t, x) => t with { GateTau = t.GateTau * (1 + x) }),
        Learning("cooling-interval", "cooling steps come 1 % later one after the other", (l, x) => l with { CoolEvery_ms = l.CoolEvery_ms * (1 + x) }),
        Keeping("fallback-time", "tau_f is 1 % longer", (c, x) => c with { Tau_f_s = c.Tau_f_s * (1 + x) }),
        Keeping("tag-time", "tau_tag is 1 % longer", (c, x) => c with { Tau_tag_s = c.Tau_tag_s * (1 + x) }),
        Keeping("protein-time", "tau_p is 1 % longer", (c, x) => c with { Tau_p_s = c.Tau_p_s * (1 + x) }),
        Keeping("tag-threshold", "theta_tag is 1 % higher", (c, x) => c with { Theta_tag = c.Theta_tag * (1 + x) }),
        Keeping("consolidation-rate", "eta_c is 1 % larger", (c, x) => c with { Eta_c = c.Eta_c * (1 + x) }),
        Keeping("protein-synthesis", "protein is made 1 % faster", (c, x) => c with { ProteinSynthesis_per_s = c.ProteinSynthesis_per_s * (1 + x) }),

        Current("initial-potential", PerturbationKind.InitialState, "every neuron starts higher by 1 % of the way from rest to threshold", HigherStart),
        Current("initial-spread", PerturbationKind.InitialState, "every neuron starts 1 % further from rest", WiderStart),
        Current("initial-potential-of-one", PerturbationKind.InitialState, "the first neuron starts higher by 1 % of the way from rest to threshold", HigherStartOfOne)
            with { Sizes = [0.01, 0.1, 1] },
    ];

    /// <summary>Those that act in a regime.</summary>
    /// <param name="regime">The regime.</param>
    public static IEnumerable<NetworkPerturbation> Of(Regime regime) => Table.Where(row => row.Acts.In(regime));

    private static NetworkPerturbation Neuron(string name, string change, Func<AdExParameters, double, AdExParameters> apply, ActsWhere? acts = null) =>
        Parameter(name, change, (p, x) => p with { AdEx = apply(p.AdEx, x) }, acts ?? ActsWhere.Always);

    private static NetworkPerturbation Synapse(string name, string change, Func<SynapseParameters, double, SynapseParameters> apply, ActsWhere? acts = null) =>
        Parameter(name, change, (p, x) => p with { Synapses = apply(p.Synapses, x) }, acts ?? ActsWhere.Always);

    private static NetworkPerturbation Reversal(string name, string symbol, Func<SynapseParameters, double, SynapseParameters> shift, ActsWhere acts) =>
        Parameter(name, symbol + " is higher by 1 % of the way from rest to threshold", (p, x) => p with { Synapses = shift(p.Synapses, x * RestToThreshold(p)) }, acts);

    private static NetworkPerturbation Network(string name, string change, Func<NetworkParameters, double, NetworkParameters> apply, ActsWhere? acts = null) =>
        Parameter(name, change, apply, acts ?? ActsWhere.NeuronsFire);

    private static NetworkPerturbation Controller(string name, string change, Func<CriticalityParameters, double, CriticalityParameters> apply, ActsWhere acts) =>
        Parameter(name, change, (p, x) => p with { Criticality = apply(p.Criticality, x) }, acts);

    private static NetworkPerturbation Parameter(string name, string change, Func<NetworkParameters, double, NetworkParameters> apply, ActsWhere acts) =>
        new(name, PerturbationKind.Parameter, change) { Parameters = apply, Acts = acts };

    private static NetworkPerturbation Rule(string name, string change, Func<PlasticityParameters, double, PlasticityParameters> apply) =>
        Learning(name, change, (learning, x) => learning with { Rule = apply(learning.Rule, x) });

    private static NetworkPerturbation Cooling(string name, string change, Func<TemperatureParameters, double, TemperatureParameters> apply) =>
        Learning(name, change, (learning, x) => learning with { Temperature = apply(learning.Temperature, x) });

    private static NetworkPerturbation Keeping(string name, string change, Func<ConsolidationParameters, double, ConsolidationParameters> apply) => Learning(
        name, change, (learning, x) => learning.Consolidation is { } consolidation ? learning with { Consolidation = apply(consolidation, x) } : learning, ActsWhere.ItConsolidates);

    private static NetworkPerturbation Learning(string name, string change, Func<NetworkPlasticity, double, NetworkPlasticity> apply, ActsWhere? acts = null) =>
        Parameter(name, change, (p, x) => p.Plasticity is { } plasticity ? p with { Plasticity = apply(plasticity, x) } : p, acts ?? ActsWhere.ItLearns);

    private static NetworkPerturbation Drive(string name, string change, Func<NetworkParameters, double, NetworkParameters> apply, ActsWhere acts) =>
        new(name, PerturbationKind.Drive, change) { Parameters = apply, Acts = acts };

    private static NetworkPerturbation Current(string name, PerturbationKind kind, string change, CurrentChange current) =>
        new(name, kind, change) { Current = current };
}
