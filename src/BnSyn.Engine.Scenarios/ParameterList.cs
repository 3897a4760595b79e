using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>A network's parameters as the baseline records them: every one, with its unit.</summary>
internal static class ParameterList
{
    /// <summary>Lists them.</summary>
    /// <param name="p">The parameters.</param>
    /// <returns>One description per parameter.</returns>
    public static IReadOnlyList<ParameterDescription> Of(NetworkParameters p) =>
    [
        Number("network.N", p.N, "1"),
        Number("network.frac_inhib", p.FracInhib, "1"),
        Number("network.p_conn", p.PConn, "1"),
        Number("network.w_exc", p.WExcNS, "nS"),
        Number("network.w_inh", p.WInhNS, "nS"),
        Number("network.ext_rate", p.ExtRateHz, "Hz"),
        Number("network.ext_w", p.ExtWNS, "nS"),
        Number("network.V_min", p.VMinMV, "mV"),
        Number("network.V_max", p.VMaxMV, "mV"),
        Number("network.dt", p.DtMs, "ms"),
        Number("network.external_current", p.ExternalCurrentPA, "pA"),
        Number("adex.C", p.AdEx.C_pF, "pF"),
        Number("adex.gL", p.AdEx.GL_nS, "nS"),
        Number("adex.EL", p.AdEx.EL_mV, "mV"),
        Number("adex.VT", p.AdEx.VT_mV, "mV"),
        Number("adex.DeltaT", p.AdEx.DeltaT_mV, "mV"),
        Number("adex.tauw", p.AdEx.Tauw_ms, "ms"),
        Number("adex.a", p.AdEx.A_nS, "nS"),
        Number("adex.b", p.AdEx.B_pA, "pA"),
        Number("adex.Vreset", p.AdEx.Vreset_mV, "mV"),
        Number("adex.Vpeak", p.AdEx.Vpeak_mV, "mV"),
        Number("synapses.E_AMPA", p.Synapses.E_AMPA_mV, "mV"),
        Number("synapses.E_NMDA", p.Synapses.E_NMDA_mV, "mV"),
        Number("synapses.E_GABAA", p.Synapses.E_GABAA_mV, "mV"),
        Number("synapses.tau_AMPA", p.Synapses.Tau_AMPA_ms, "ms"),
        Number("synapses.tau_NMDA", p.Synapses.Tau_NMDA_ms, "ms"),
        Number("synapses.tau_GABAA", p.Synapses.Tau_GABAA_ms, "ms"),
        Number("synapses.mg", p.Synapses.Mg_mM, "mM"),
        Number("criticality.sigma_target", p.Criticality.SigmaTarget, "1"),
        Number("criticality.eta_sigma", p.Criticality.EtaSigma, "1"),
        Number("criticality.gain_min", p.Criticality.GainMin, "1"),
        Number("criticality.gain_max", p.Criticality.GainMax, "1"),
        .. p.InDegree is { } inDegree ? [Number("network.in_degree", inDegree, "1")] : Array.Empty<ParameterDescription>(),
        .. p.OutDegree is { } outDegree ? [Number("network.out_degree", outDegree, "1")] : Array.Empty<ParameterDescription>(),
        .. p.Plasticity is { } plasticity ? Learning(plasticity, p.Synapses.Delay_ms) : [],
    ];

    // Only of networks that learn: others have none of these, and hand spikes on in the next step.
    private static IEnumerable<ParameterDescription> Learning(NetworkPlasticity p, double delay_ms) =>
    [
        Number("synapses.delay", delay_ms, "ms"),
        Number("plasticity.tau_e", p.Rule.Tau_e_ms, "ms"),
        Number("plasticity.tau_plus", p.Rule.Tau_plus_ms, "ms"),
        Number("plasticity.tau_minus", p.Rule.Tau_minus_ms, "ms"),
        Number("plasticity.A_plus", p.Rule.A_plus, "1"),
        Number("plasticity.A_minus", p.Rule.A_minus, "1"),
        Number("plasticity.eta", p.Rule.Eta, "nS/ms"),
        Number("plasticity.w_min", p.Rule.W_min, "nS"),
        Number("plasticity.w_max", p.Rule.W_max, "nS"),
        Number("modulator.tonic", p.Modulator.Tonic, "1"),
        Number("modulator.pulse", p.Modulator.Pulse, "1"),
        Number("modulator.tau", p.Modulator.Tau_ms, "ms"),
        Number("modulator.first_pulse", p.Modulator.FirstPulse_ms, "ms"),
        Number("modulator.pulse_every", p.Modulator.PulseEvery_ms, "ms"),
        Number("temperature.T0", p.Temperature.T0, "1"),
        Number("temperature.Tmin", p.Temperature.Tmin, "1"),
        Number("temperature.alpha", p.Temperature.Alpha, "1"),
        Number("temperature.Tc", p.Temperature.Tc, "1"),
        Number("temperature.gate_tau", p.Temperature.GateTau, "1"),
        Number("temperature.cool_every", p.CoolEvery_ms, "ms"),
        .. p.Consolidation is { } consolidation ? Consolidation(consolidation) : [],
    ];

    // Without eta_f: in a network the rule itself moves the fast weight.
    private static IEnumerable<ParameterDescription> Consolidation(ConsolidationParameters p) =>
    [
        Number("consolidation.tau_f", p.Tau_f_s, "s"),
        Number("consolidation.tau_tag", p.Tau_tag_s, "s"),
        Number("consolidation.tau_p", p.Tau_p_s, "s"),
        Number("consolidation.theta_tag", p.Theta_tag, "nS"),
        Number("consolidation.eta_c", p.Eta_c, "1/s"),
        Number("consolidation.synapses_for_protein", p.SynapsesForProtein, "1"),
        Number("consolidation.synthesis", p.ProteinSynthesis_per_s, "1/s"),
    ];

    private static ParameterDescription Number(string name, double value, string unit) =>
        ParameterDescription.Number(name, value, unit);
}
