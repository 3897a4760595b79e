using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Neurons;

namespace BnSyn.Cli.Parameters;

/// <summary>The parameters of a network whose weights never change: neurons, synapses, control of the gain.</summary>
internal static class NetworkRows
{
    internal static IReadOnlyList<ParameterRow> All { get; } =
    [
        new("network", "N", "-", ValueRange.Closed(1, NetworkParameters.LargestN), "Number of neurons",
            r => r.Network.N, (r, v) => With(r, n => n with { N = (int)v }), IsInteger: true),
        new("network", "frac_inhib", "-", ValueRange.Open(0, 1), "Fraction of inhibitory neurons",
            r => r.Network.FracInhib, (r, v) => With(r, n => n with { FracInhib = v })),
        new("network", "p_conn", "-", ValueRange.Closed(0, 1), "Probability of a connection between an ordered pair of neurons",
            r => r.Network.PConn, (r, v) => With(r, n => n with { PConn = v })),
        new("network", "in_degree", "-", ValueRange.NotNegative, "From how many other neurons each receives, below N, instead of p_conn; 0 where p_conn decides",
            r => r.Network.InDegree ?? 0, (r, v) => With(r, n => n with { InDegree = v == 0.0 ? null : (int)v }), IsInteger: true, IsWritten: r => r.Network.InDegree is not null),
        new("network", "w_exc_nS", "nS", ValueRange.Any, "Conductance opened by an excitatory spike; where synapses learn, their weight at the start, between w_min and w_max",
            r => r.Network.WExcNS, (r, v) => With(r, n => n with { WExcNS = v })),
        new("network", "w_inh_nS", "nS", ValueRange.Any, "Conductance opened by an inhibitory spike",
            r => r.Network.WInhNS, (r, v) => With(r, n => n with { WInhNS = v })),
        new("network", "ext_rate_hz", "Hz", ValueRange.NotNegative, "Rate of the external drive per neuron; at most one event per step",
            r => r.Network.ExtRateHz, (r, v) => With(r, n => n with { ExtRateHz = v })),
        new("network", "ext_w_nS", "nS", ValueRange.Any, "Conductance opened by an external event",
            r => r.Network.ExtWNS, (r, v) => With(r, n => n with { ExtWNS = v })),
        new("network", "V_min_mV", "mV", ValueRange.Any, "Lowest membrane potential; a run that goes below it has failed",
            r => r.Network.VMinMV, (r, v) => With(r, n => n with { VMinMV = v })),
        new("network", "V_max_mV", "mV", ValueRange.Any, "Highest membrane potential; a run that goes above it has failed",
            r => r.Network.VMaxMV, (r, v) => With(r, n => n with { VMaxMV = v })),
        new("adex", "C_pF", "pF", ValueRange.Positive, "Membrane capacitance",
            r => r.Network.AdEx.C_pF, (r, v) => With(r, n => n with { AdEx = n.AdEx with { C_pF = v } })),
        new("adex", "gL_nS", "nS", ValueRange.Positive, "Leak conductance",
            r => r.Network.AdEx.GL_nS, (r, v) => With(r, n => n with { AdEx = n.AdEx with { GL_nS = v } })),
        new("adex", "EL_mV", "mV", ValueRange.Any, "Resting potential",
            r => r.Network.AdEx.EL_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { EL_mV = v } })),
        new("adex", "VT_mV", "mV", ValueRange.Any, "Threshold of the exponential current",
            r => r.Network.AdEx.VT_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { VT_mV = v } })),
        new("adex", "DeltaT_mV", "mV", ValueRange.AtLeast(AdExParameters.SmallestDeltaT_mV), "Slope factor of the exponential current",
            r => r.Network.AdEx.DeltaT_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { DeltaT_mV = v } })),
        new("adex", "tauw_ms", "ms", ValueRange.Positive, "Time constant of adaptation",
            r => r.Network.AdEx.Tauw_ms, (r, v) => With(r, n => n with { AdEx = n.AdEx with { Tauw_ms = v } })),
        new("adex", "a_nS", "nS", ValueRange.Any, "Adaptation below threshold",
            r => r.Network.AdEx.A_nS, (r, v) => With(r, n => n with { AdEx = n.AdEx with { A_nS = v } })),
        new("adex", "b_pA", "pA", ValueRange.Any, "Adaptation added by a spike",
            r => r.Network.AdEx.B_pA, (r, v) => With(r, n => n with { AdEx = n.AdEx with { B_pA = v } })),
        new("adex", "Vreset_mV", "mV", ValueRange.Any, "Potential after a spike",
            r => r.Network.AdEx.Vreset_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { Vreset_mV = v } })),
        new("adex", "Vpeak_mV", "mV", ValueRange.Any, "Potential at which a spike is registered",
            r => r.Network.AdEx.Vpeak_mV, (r, v) => With(r, n => n with { AdEx = n.AdEx with { Vpeak_mV = v } })),
        new("syn", "E_AMPA_mV", "mV", ValueRange.Any, "Reversal potential of AMPA",
            r => r.Network.Synapses.E_AMPA_mV, (r, v) => With(r, n => n with { Synapses = n.Synapses with { E_AMPA_mV = v } })),
        new("syn", "E_NMDA_mV", "mV", ValueRange.Any, "Reversal potential of NMDA",
            r => r.Network.Synapses.E_NMDA_mV, (r, v) => With(r, n => n with { Synapses = n.Synapses with { E_NMDA_mV = v } })),
        new("syn", "E_GABAA_mV", "mV", ValueRange.Any, "Reversal potential of GABA_A",
            r => r.Network.Synapses.E_GABAA_mV, (r, v) => With(r, n => n with { Synapses = n.Synapses with { E_GABAA_mV = v } })),
        new("syn", "tau_AMPA_ms", "ms", ValueRange.Positive, "Time constant of AMPA",
            r => r.Network.Synapses.Tau_AMPA_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Tau_AMPA_ms = v } })),
        new("syn", "tau_NMDA_ms", "ms", ValueRange.Positive, "Time constant of NMDA",
            r => r.Network.Synapses.Tau_NMDA_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Tau_NMDA_ms = v } })),
        new("syn", "tau_GABAA_ms", "ms", ValueRange.Positive, "Time constant of GABA_A",
            r => r.Network.Synapses.Tau_GABAA_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Tau_GABAA_ms = v } })),
        new("syn", "delay_ms", "ms", ValueRange.Positive, "Time from a spike to its arrival where synapses learn; otherwise every spike arrives in the next step",
            r => r.Network.Synapses.Delay_ms, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Delay_ms = v } })),
        new("syn", "mg_mM", "mM", ValueRange.Positive, "Magnesium concentration of the NMDA block",
            r => r.Network.Synapses.Mg_mM, (r, v) => With(r, n => n with { Synapses = n.Synapses with { Mg_mM = v } })),
        new("crit", "sigma_target", "-", ValueRange.Any, "Branching ratio that the gain is controlled to",
            r => r.Network.Criticality.SigmaTarget, (r, v) => With(r, n => n with { Criticality = n.Criticality with { SigmaTarget = v } })),
        new("crit", "eta_sigma", "-", ValueRange.Positive, "Change of the gain per step and unit of deviation",
            r => r.Network.Criticality.EtaSigma, (r, v) => With(r, n => n with { Criticality = n.Criticality with { EtaSigma = v } })),
        new("crit", "gain_min", "-", ValueRange.Positive, "Smallest gain",
            r => r.Network.Criticality.GainMin, (r, v) => With(r, n => n with { Criticality = n.Criticality with { GainMin = v } })),
        new("crit", "gain_max", "-", ValueRange.Positive, "Largest gain",
            r => r.Network.Criticality.GainMax, (r, v) => With(r, n => n with { Criticality = n.Criticality with { GainMax = v } })),
    ];

    private static RunRequest With(RunRequest request, Func<NetworkParameters, NetworkParameters> change) =>
        request with { Network = change(request.Network) };
}
