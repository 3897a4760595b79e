using System.Globalization;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;

namespace BnSyn.Engine.Scenarios.Refusals;

/// <summary>How a network may not learn. One row, one parameter; each is tried with every value of <see cref="Values"/>.</summary>
internal static class LearningRefusals
{
    private static readonly NetworkPlasticity Plastic = new() { Consolidation = new ConsolidationParameters() };

    private static readonly NetworkParameters Valid = new() { N = 4, FracInhib = 0.25, Plasticity = Plastic };

    // Both sides of what a range may end at.
    private static readonly double[] Values =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.0, -0.001, 0.0, 1e-9, 0.0149, 0.015, 0.08, 0.0801, 0.5, 1.0, 1.001, 3.0, 1e15, double.MaxValue,
    ];

    private static readonly (string Name, Func<double, NetworkParameters> With)[] Parameters =
    [
        ("delay", x => Valid with { Synapses = Valid.Synapses with { Delay_ms = x } }),
        ("w_exc", x => Valid with { WExcNS = x }),
        ("tau_e", x => Rule(rule => rule with { Tau_e_ms = x })),
        ("tau+", x => Rule(rule => rule with { Tau_plus_ms = x })),
        ("tau-", x => Rule(rule => rule with { Tau_minus_ms = x })),
        ("A+", x => Rule(rule => rule with { A_plus = x })),
        ("A-", x => Rule(rule => rule with { A_minus = x })),
        ("eta", x => Rule(rule => rule with { Eta = x })),
        ("w_min", x => Rule(rule => rule with { W_min = x })),
        ("w_max", x => Rule(rule => rule with { W_max = x })),
        ("tonic", x => Modulator(modulator => modulator with { Tonic = x })),
        ("pulse", x => Modulator(modulator => modulator with { Pulse = x })),
        ("tau of a pulse", x => Modulator(modulator => modulator with { Tau_ms = x })),
        ("first pulse", x => Modulator(modulator => modulator with { FirstPulse_ms = x })),
        ("pulse every", x => Modulator(modulator => modulator with { PulseEvery_ms = x })),
        ("T0", x => Temperature(temperature => temperature with { T0 = x })),
        ("Tmin", x => Temperature(temperature => temperature with { Tmin = x })),
        ("alpha", x => Temperature(temperature => temperature with { Alpha = x })),
        ("Tc", x => Temperature(temperature => temperature with { Tc = x })),
        ("gate_tau", x => Temperature(temperature => temperature with { GateTau = x })),
        ("cool every", x => Valid with { Plasticity = Plastic with { CoolEvery_ms = x } }),
        ("tau_f", x => Keeping(keeping => keeping with { Tau_f_s = x })),
        ("tau_tag", x => Keeping(keeping => keeping with { Tau_tag_s = x })),
        ("tau_p", x => Keeping(keeping => keeping with { Tau_p_s = x })),
        ("theta_tag", x => Keeping(keeping => keeping with { Theta_tag = x })),
        ("eta_f", x => Keeping(keeping => keeping with { Eta_f = x })),
        ("eta_c", x => Keeping(keeping => keeping with { Eta_c = x })),
        ("synthesis", x => Keeping(keeping => keeping with { ProteinSynthesis_per_s = x })),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> Table =>
    [
        .. from parameter in Parameters
           from value in Values
           select Learning($"{parameter.Name} = {value.ToString("R", CultureInfo.InvariantCulture)}", parameter.With(value)),
        .. from synapses in new[] { int.MinValue, -1, 0, 1, 50, int.MaxValue }
           select Learning($"{synapses} synapses for protein", Keeping(keeping => keeping with { SynapsesForProtein = synapses })),
        .. from underway in new[] { (Steps: 10, Neurons: 4), (Steps: 1_000_001, Neurons: 4), (Steps: 1_000_000, Neurons: 3000) }
           select Learning(
               $"a delay of {underway.Steps} steps of {underway.Neurons} neurons",
               Valid with { N = underway.Neurons, PConn = 0.0, DtMs = 0.001, Synapses = Valid.Synapses with { Delay_ms = underway.Steps * 0.001 } }),
    ];

    private static Refusal Learning(string what, NetworkParameters parameters) => new(what, () => Network.Create(parameters, 1, "accelerated"));

    private static NetworkParameters Rule(Func<PlasticityParameters, PlasticityParameters> with) => Valid with { Plasticity = Plastic with { Rule = with(Plastic.Rule) } };

    private static NetworkParameters Modulator(Func<ModulatorParameters, ModulatorParameters> with) => Valid with { Plasticity = Plastic with { Modulator = with(Plastic.Modulator) } };

    private static NetworkParameters Temperature(Func<TemperatureParameters, TemperatureParameters> with) => Valid with { Plasticity = Plastic with { Temperature = with(Plastic.Temperature) } };

    private static NetworkParameters Keeping(Func<ConsolidationParameters, ConsolidationParameters> with) => Valid with { Plasticity = Plastic with { Consolidation = with(Plastic.Consolidation!) } };
}
