using BnSyn.Engine.Networks;

namespace BnSyn.Cli;

/// <summary>Every parameter of a run as its file names it: where it is, how it is read and how it is written.</summary>
internal static class ParameterTable
{
    /// <summary>One number of a section. Integers are those whose file value must be one.</summary>
    internal sealed record Row(
        string Section,
        string Name,
        Func<RunRequest, double> Get,
        Func<RunRequest, double, RunRequest> Set,
        bool IsInteger = false);

    /// <summary>The sections, in the order of the file; the empty one is the object <c>params</c> itself.</summary>
    internal static IReadOnlyList<string> Sections { get; } = ["network", "adex", "syn", "crit", ""];

    /// <summary>All parameters, in the order of the file.</summary>
    internal static IReadOnlyList<Row> Rows { get; } =
    [
        new("network", "N", r => r.Network.N, (r, v) => With(r, n => n with { N = (int)v }), IsInteger: true),
        new("network", "frac_inhib", r => r.Network.FracInhib, (r, v) => With(r, n => n with { FracInhib = v })),
        new("network", "p_conn", r => r.Network.PConn, (r, v) => With(r, n => n with { PConn = v })),
        new("network", "w_exc_nS", r => r.Network.WExcNS, (r, v) => With(r, n => n with { WExcNS = v })),
        new("network", "w_inh_nS", r => r.Network.WInhNS, (r, v) => With(r, n => n with { WInhNS = v })),
        new("network", "ext_rate_hz", r => r.Network.ExtRateHz, (r, v) => With(r, n => n with { ExtRateHz = v })),
        new("network", "ext_w_nS", r => r.Network.ExtWNS, (r, v) => With(r, n => n with { ExtWNS = v })),
        new("network", "V_min_mV", r => r.Network.VMinMV, (r, v) => With(r, n => n with { VMinMV = v })),
        new("network", "V_max_mV", r => r.Network.VMaxMV, (r, v) => With(r, n => n with { VMaxMV = v })),
        new("adex", "C_pF", r => r.Network.AdEx.C_pF, (r, v) => With(r, n => n with { AdEx = n.AdEx with { C_pF = v } })),
        new("adex", "gL_nS", r => r.Network.AdEx.GL_nS, (r, v) => With(r, n => n with { AdEx = n.AdEx with { GL_nS = v } })),
        new("adex", "EL_mV", r => r.Network.AdEx.EL_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { EL_mV = v } })),
        new("adex", "VT_mV", r => r.Network.AdEx.VT_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { VT_mV = v } })),
        new("adex", "DeltaT_mV", r => r.Network.AdEx.DeltaT_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { DeltaT_mV = v } })),
        new("adex", "tauw_ms", r => r.Network.AdEx.Tauw_ms, (r, v) => With(r, n => n with { AdEx = n.AdEx with { Tauw_ms = v } })),
        new("adex", "a_nS", r => r.Network.AdEx.A_nS, (r, v) => With(r, n => n with { AdEx = n.AdEx with { A_nS = v } })),
        new("adex", "b_pA", r => r.Network.AdEx.B_pA, (r, v) => With(r, n => n with { AdEx = n.AdEx with { B_pA = v } })),
        new("adex", "Vreset_mV", r => r.Network.AdEx.Vreset_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { Vreset_mV = v } })),
        new("adex", "Vpeak_mV", r => r.Network.AdEx.Vpeak_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { Vpeak_mV = v } })),
        new("syn", "E_AMPA_mV", r => r.Network.Synapses.E_AMPA_mV, (r, v) => With(r, n => n with { Synapses = n.Synapses with { E_AMPA_mV = v } })),
        new("syn", "E_NMDA_mV", r => r.Network.Synapses.E_NMDA_mV, (r, v) => With(r, n => n with { Synapses = n.Synapses with { E_NMDA_mV = v } })),
        new("syn", "E_GABAA_mV", r => r.Network.Synapses.E_GABAA_mV, (r, v) => With(r, n => n with { Synapses = n.Synapses with { E_GABAA_mV = v } })),
        new("syn", "tau_AMPA_ms", r => r.Network.Synapses.Tau_AMPA_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Tau_AMPA_ms = v } })),
        new("syn", "tau_NMDA_ms", r => r.Network.Synapses.Tau_NMDA_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Tau_NMDA_ms = v } })),
        new("syn", "tau_GABAA_ms", r => r.Network.Synapses.Tau_GABAA_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Tau_GABAA_ms = v } })),
        new("syn", "delay_ms", r => r.Network.Synapses.Delay_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Delay_ms = v } })),
        new("syn", "mg_mM", r => r.Network.Synapses.Mg_mM, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Mg_mM = v } })),
        new("crit", "sigma_target", r => r.Network.Criticality.SigmaTarget, (r, v) => With(r, n => n with { Criticality = n.Criticality with { SigmaTarget = v } })),
        new("crit", "eta_sigma", r => r.Network.Criticality.EtaSigma, (r, v) => With(r, n => n with { Criticality = n.Criticality with { EtaSigma = v } })),
        new("crit", "gain_min", r => r.Network.Criticality.GainMin, (r, v) => With(r, n => n with { Criticality = n.Criticality with { GainMin = v } })),
        new("crit", "gain_max", r => r.Network.Criticality.GainMax, (r, v) => With(r, n => n with { Criticality = n.Criticality with { GainMax = v } })),
        new("", "dt_ms", r => r.Network.DtMs, (r, v) => With(r, n => n with { DtMs = v })),
        new("", "seed", r => r.Seed, (r, v) => r with { Seed = (long)v }, IsInteger: true),
        new("", "steps", r => r.Steps, (r, v) => r with { Steps = (long)v }, IsInteger: true),
        new("", "external_current_pA", r => r.Network.ExternalCurrentPA, (r, v) => With(r, n => n with { ExternalCurrentPA = v })),
    ];

    /// <summary>The names that are valid in a section, for messages: parameters and, at the top, the sections.</summary>
    internal static IEnumerable<string> NamesIn(string section) =>
        (section.Length == 0 ? Sections.Where(name => name.Length > 0) : [])
            .Concat(Rows.Where(row => row.Section == section).Select(row => row.Name));

    private static RunRequest With(RunRequest request, Func<NetworkParameters, NetworkParameters> change) =>
        request with { Network = change(request.Network) };
}
