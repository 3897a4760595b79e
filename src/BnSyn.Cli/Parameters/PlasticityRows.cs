using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Cli.Parameters;

/// <summary>The parameters of synapses that learn. η_f is not among them: in a network the rule moves the fast weight.</summary>
internal static class PlasticityRows
{
    internal static IReadOnlyList<ParameterRow> All { get; } =
    [
        Row("plasticity", "tau_e_ms", "ms", ValueRange.Positive, "Time constant of the eligibility trace",
            p => p.Rule.Tau_e_ms, (p, v) => p with { Rule = p.Rule with { Tau_e_ms = v } }),
        Row("plasticity", "tau_plus_ms", "ms", ValueRange.Positive, "Time constant of potentiation",
            p => p.Rule.Tau_plus_ms, (p, v) => p with { Rule = p.Rule with { Tau_plus_ms = v } }),
        Row("plasticity", "tau_minus_ms", "ms", ValueRange.Positive, "Time constant of depression",
            p => p.Rule.Tau_minus_ms, (p, v) => p with { Rule = p.Rule with { Tau_minus_ms = v } }),
        Row("plasticity", "A_plus", "-", ValueRange.NotNegative, "Amplitude of potentiation",
            p => p.Rule.A_plus, (p, v) => p with { Rule = p.Rule with { A_plus = v } }),
        Row("plasticity", "A_minus", "-", ValueRange.NotNegative, "Amplitude of depression; its sign is in the equation",
            p => p.Rule.A_minus, (p, v) => p with { Rule = p.Rule with { A_minus = v } }),
        Row("plasticity", "eta", "nS/ms", ValueRange.NotNegative, "Learning rate, per unit of eligibility and modulator",
            p => p.Rule.Eta, (p, v) => p with { Rule = p.Rule with { Eta = v } }),
        Row("plasticity", "w_min", "nS", ValueRange.Any, "Smallest weight, not above w_exc_nS",
            p => p.Rule.W_min, (p, v) => p with { Rule = p.Rule with { W_min = v } }),
        Row("plasticity", "w_max", "nS", ValueRange.Any, "Largest weight, not below w_exc_nS",
            p => p.Rule.W_max, (p, v) => p with { Rule = p.Rule with { W_max = v } }),
        Row("plasticity", "cool_every_ms", "ms", ValueRange.Positive, "Time from one cooling step to the next",
            p => p.CoolEvery_ms, (p, v) => p with { CoolEvery_ms = v }),
        Row("plasticity.modulator", "tonic", "-", ValueRange.Any, "Level without pulses; below 0 it turns learning round",
            p => p.Modulator.Tonic, (p, v) => p with { Modulator = p.Modulator with { Tonic = v } }),
        Row("plasticity.modulator", "pulse", "-", ValueRange.Any, "What one pulse adds",
            p => p.Modulator.Pulse, (p, v) => p with { Modulator = p.Modulator with { Pulse = v } }),
        Row("plasticity.modulator", "tau_ms", "ms", ValueRange.Positive, "Time constant of a pulse",
            p => p.Modulator.Tau_ms, (p, v) => p with { Modulator = p.Modulator with { Tau_ms = v } }),
        Row("plasticity.modulator", "first_pulse_ms", "ms", ValueRange.NotNegative, "Time of the first pulse",
            p => p.Modulator.FirstPulse_ms, (p, v) => p with { Modulator = p.Modulator with { FirstPulse_ms = v } }),
        Row("plasticity.modulator", "pulse_every_ms", "ms", ValueRange.Positive, "Time from pulse to pulse",
            p => p.Modulator.PulseEvery_ms, (p, v) => p with { Modulator = p.Modulator with { PulseEvery_ms = v } }),
        Row("plasticity.temperature", "T0", "-", ValueRange.Positive, "Temperature at the start",
            p => p.Temperature.T0, (p, v) => p with { Temperature = p.Temperature with { T0 = v } }),
        Row("plasticity.temperature", "Tmin", "-", ValueRange.Positive, "Temperature below which cooling stops",
            p => p.Temperature.Tmin, (p, v) => p with { Temperature = p.Temperature with { Tmin = v } }),
        Row("plasticity.temperature", "alpha", "-", ValueRange.Closed(0, 1), "Factor of one cooling step; 1 never cools",
            p => p.Temperature.Alpha, (p, v) => p with { Temperature = p.Temperature with { Alpha = v } }),
        Row("plasticity.temperature", "Tc", "-", ValueRange.Positive, "Temperature at which the gate is half open",
            p => p.Temperature.Tc, (p, v) => p with { Temperature = p.Temperature with { Tc = v } }),
        Row("plasticity.temperature", "gate_tau", "-", ValueRange.Closed(0.015, 0.08), "Width of the gate",
            p => p.Temperature.GateTau, (p, v) => p with { Temperature = p.Temperature with { GateTau = v } }),
        Row("plasticity.consolidation", "tau_f_s", "s", ValueRange.Positive, "Time constant with which a fast weight falls back",
            p => Consolidation(p).Tau_f_s, (p, v) => p with { Consolidation = Consolidation(p) with { Tau_f_s = v } }),
        Row("plasticity.consolidation", "tau_tag_s", "s", ValueRange.Positive, "Time constant of a tag",
            p => Consolidation(p).Tau_tag_s, (p, v) => p with { Consolidation = Consolidation(p) with { Tau_tag_s = v } }),
        Row("plasticity.consolidation", "tau_p_s", "s", ValueRange.Positive, "Time constant of the protein",
            p => Consolidation(p).Tau_p_s, (p, v) => p with { Consolidation = Consolidation(p) with { Tau_p_s = v } }),
        Row("plasticity.consolidation", "theta_tag", "nS", ValueRange.NotNegative, "Change of a fast weight beyond which its synapse is tagged",
            p => Consolidation(p).Theta_tag, (p, v) => p with { Consolidation = Consolidation(p) with { Theta_tag = v } }),
        Row("plasticity.consolidation", "eta_c", "1/s", ValueRange.NotNegative, "Rate of consolidation at a full tag and all the protein",
            p => Consolidation(p).Eta_c, (p, v) => p with { Consolidation = Consolidation(p) with { Eta_c = v } }),
        Row("plasticity.consolidation", "N_p", "-", ValueRange.Closed(1, int.MaxValue), "Synapses that have to be beyond theta_tag at once for protein to be made",
            p => Consolidation(p).SynapsesForProtein, (p, v) => p with { Consolidation = Consolidation(p) with { SynapsesForProtein = (int)v } }, isCount: true),
        Row("plasticity.consolidation", "protein_synthesis_per_s", "1/s", ValueRange.Positive, "Rate of protein synthesis",
            p => Consolidation(p).ProteinSynthesis_per_s, (p, v) => p with { Consolidation = Consolidation(p) with { ProteinSynthesis_per_s = v } }),
    ];

    private static ParameterRow Row(
        string section,
        string name,
        string unit,
        ValueRange range,
        string meaning,
        Func<NetworkPlasticity, double> get,
        Func<NetworkPlasticity, double, NetworkPlasticity> set,
        bool isCount = false) => new(
            section,
            name,
            unit,
            range,
            meaning,
            request => get(Plasticity(request)),
            (request, value) => request with { Network = request.Network with { Plasticity = set(Plasticity(request), value) } },
            IsInteger: isCount,
            IsCount: isCount);

    private static NetworkPlasticity Plasticity(RunRequest request) => request.Network.Plasticity ?? new NetworkPlasticity();

    private static ConsolidationParameters Consolidation(NetworkPlasticity plasticity) => plasticity.Consolidation ?? new ConsolidationParameters();
}
