using System.Text.Json;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Engine.Tests.Golden;

/// <summary>The parameters of a golden file, every value read from it.</summary>
internal static class GoldenParameters
{
    internal static NetworkParameters Network(JsonElement parameters)
    {
        JsonElement network = parameters.GetProperty("network");
        return new NetworkParameters
        {
            N = network.GetProperty("N").GetInt32(),
            FracInhib = Number(network, "frac_inhib"),
            PConn = Number(network, "p_conn"),
            WExcNS = Number(network, "w_exc_nS"),
            WInhNS = Number(network, "w_inh_nS"),
            ExtRateHz = Number(network, "ext_rate_hz"),
            ExtWNS = Number(network, "ext_w_nS"),
            VMinMV = Number(network, "V_min_mV"),
            VMaxMV = Number(network, "V_max_mV"),
            AdEx = AdEx(parameters.GetProperty("adex")),
            Synapses = Synapses(parameters.GetProperty("syn")),
            Criticality = Criticality(parameters.GetProperty("crit")),
            DtMs = Number(parameters, "dt_ms"),
            ExternalCurrentPA = Number(parameters, "external_current_pA"),
        };
    }

    internal static AdExParameters AdEx(JsonElement adex) => new()
    {
        C_pF = Number(adex, "C_pF"),
        GL_nS = Number(adex, "gL_nS"),
        EL_mV = Number(adex, "EL_mV"),
        VT_mV = Number(adex, "VT_mV"),
        DeltaT_mV = Number(adex, "DeltaT_mV"),
        Tauw_ms = Number(adex, "tauw_ms"),
        A_nS = Number(adex, "a_nS"),
        B_pA = Number(adex, "b_pA"),
        Vreset_mV = Number(adex, "Vreset_mV"),
        Vpeak_mV = Number(adex, "Vpeak_mV"),
    };

    internal static CriticalityParameters Criticality(JsonElement crit) => new()
    {
        SigmaTarget = Number(crit, "sigma_target"),
        EtaSigma = Number(crit, "eta_sigma"),
        GainMin = Number(crit, "gain_min"),
        GainMax = Number(crit, "gain_max"),
    };

    internal static PlasticityParameters Plasticity(JsonElement plasticity) => new()
    {
        Tau_e_ms = Number(plasticity, "tau_e_ms"),
        Tau_plus_ms = Number(plasticity, "tau_plus_ms"),
        Tau_minus_ms = Number(plasticity, "tau_minus_ms"),
        A_plus = Number(plasticity, "A_plus"),
        A_minus = Number(plasticity, "A_minus"),
        Eta = Number(plasticity, "eta"),
        W_min = Number(plasticity, "w_min"),
        W_max = Number(plasticity, "w_max"),
    };

    internal static ConsolidationParameters Consolidation(JsonElement consolidation) => new()
    {
        Tau_f_s = Number(consolidation, "tau_f_s"),
        Tau_tag_s = Number(consolidation, "tau_tag_s"),
        Tau_p_s = Number(consolidation, "tau_p_s"),
        Theta_tag = Number(consolidation, "theta_tag"),
        Eta_f = Number(consolidation, "eta_f"),
        Eta_c = Number(consolidation, "eta_c"),
    };

    private static SynapseParameters Synapses(JsonElement syn) => new()
    {
        E_AMPA_mV = Number(syn, "E_AMPA_mV"),
        E_NMDA_mV = Number(syn, "E_NMDA_mV"),
        E_GABAA_mV = Number(syn, "E_GABAA_mV"),
        Tau_AMPA_ms = Number(syn, "tau_AMPA_ms"),
        Tau_NMDA_ms = Number(syn, "tau_NMDA_ms"),
        Tau_GABAA_ms = Number(syn, "tau_GABAA_ms"),
        Delay_ms = Number(syn, "delay_ms"),
        Mg_mM = Number(syn, "mg_mM"),
    };

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
