using System.Globalization;
using BnSyn.Engine.Networks;

namespace BnSyn.Engine.Scenarios.Refusals;

/// <summary>What a network may not be made of. One row, one parameter; each is tried with every value of <see cref="Values"/>.</summary>
internal static class NetworkRefusals
{
    private static readonly NetworkParameters Valid = new() { N = 4, FracInhib = 0.25 };

    // Both sides of what a range may end at.
    private static readonly double[] Values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.0, -0.001, 0.0, 1e-9, 0.5, 1.0, 1.001];

    private static readonly (string Name, Func<double, NetworkParameters> With)[] Parameters =
    [
        ("frac_inhib", x => Valid with { FracInhib = x }),
        ("p_conn", x => Valid with { PConn = x }),
        ("w_exc", x => Valid with { WExcNS = x }),
        ("w_inh", x => Valid with { WInhNS = x }),
        ("ext_rate", x => Valid with { ExtRateHz = x }),
        ("ext_w", x => Valid with { ExtWNS = x }),
        ("dt", x => Valid with { DtMs = x }),
        ("external_current", x => Valid with { ExternalCurrentPA = x }),
        ("C", x => Valid with { AdEx = Valid.AdEx with { C_pF = x } }),
        ("gL", x => Valid with { AdEx = Valid.AdEx with { GL_nS = x } }),
        ("EL", x => Valid with { AdEx = Valid.AdEx with { EL_mV = x } }),
        ("VT", x => Valid with { AdEx = Valid.AdEx with { VT_mV = x } }),
        ("DeltaT", x => Valid with { AdEx = Valid.AdEx with { DeltaT_mV = x } }),
        ("tauw", x => Valid with { AdEx = Valid.AdEx with { Tauw_ms = x } }),
        ("a", x => Valid with { AdEx = Valid.AdEx with { A_nS = x } }),
        ("b", x => Valid with { AdEx = Valid.AdEx with { B_pA = x } }),
        ("Vreset", x => Valid with { AdEx = Valid.AdEx with { Vreset_mV = x } }),
        ("Vpeak", x => Valid with { AdEx = Valid.AdEx with { Vpeak_mV = x } }),
        ("E_AMPA", x => Valid with { Synapses = Valid.Synapses with { E_AMPA_mV = x } }),
        ("E_NMDA", x => Valid with { Synapses = Valid.Synapses with { E_NMDA_mV = x } }),
        ("E_GABAA", x => Valid with { Synapses = Valid.Synapses with { E_GABAA_mV = x } }),
        ("tau_AMPA", x => Valid with { Synapses = Valid.Synapses with { Tau_AMPA_ms = x } }),
        ("tau_NMDA", x => Valid with { Synapses = Valid.Synapses with { Tau_NMDA_ms = x } }),
        ("tau_GABAA", x => Valid with { Synapses = Valid.Synapses with { Tau_GABAA_ms = x } }),
        ("delay", x => Valid with { Synapses = Valid.Synapses with { Delay_ms = x } }),
        ("mg", x => Valid with { Synapses = Valid.Synapses with { Mg_mM = x } }),
        ("sigma_target", x => Valid with { Criticality = Valid.Criticality with { SigmaTarget = x } }),
        ("eta_sigma", x => Valid with { Criticality = Valid.Criticality with { EtaSigma = x } }),
        ("gain_min", x => Valid with { Criticality = Valid.Criticality with { GainMin = x } }),
        ("gain_max", x => Valid with { Criticality = Valid.Criticality with { GainMax = x } }),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> Table =>
    [
        .. from parameter in Parameters
           from value in Values
           select new Refusal($"{parameter.Name} = {value.ToString("R", CultureInfo.InvariantCulture)}", () => Network.Create(parameter.With(value), 1, "accelerated")),
        .. from neurons in new[] { -1, 0, 1 }
           select new Refusal($"N = {neurons}", () => Network.Create(Valid with { N = neurons }, 1, "accelerated")),
        new("more synapses than an array holds", () => Network.Create(Valid with { N = 2_000_000_000, PConn = 0.3 }, 1, "accelerated")),
        .. from threads in new[] { -1, 0, 1, 64, 65 }
           select new Refusal($"{threads} threads", () => Network.Create(Valid, 1, "accelerated", threads)),
        .. from seed in new[] { 0UL, uint.MaxValue, 1UL << 32, ulong.MaxValue }
           select new Refusal($"seed {seed}", () => Network.Create(Valid, seed, "accelerated")),
        new("a backend that is none", () => Network.Create(Valid, 1, "quantum")),
        .. from currents in new[] { 0, 3, 4, 5 }
           select new Refusal($"{currents} currents for 4 neurons", () => Network.Create(Valid, 1, "accelerated").Step(new double[currents])),
        .. from backend in new[] { "reference", "accelerated", "single" }
           from current in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }
           select new Refusal($"a current of {current.ToString("R", CultureInfo.InvariantCulture)} on {backend}", () => Network.Create(Valid, 1, backend).Step([0.0, current, 0.0, 0.0])),
        .. from backend in new[] { "reference", "accelerated", "single" }
           from dt in new[] { 1.0, 1.0000001 }
           select new Refusal($"a step of {dt.ToString("R", CultureInfo.InvariantCulture)} ms on {backend}", () => Network.Create(Valid with { DtMs = dt }, 1, backend).Step()),
        .. from backend in new[] { "reference", "accelerated", "single" }
           select new Refusal($"an external conductance of 1e308 nS on {backend}", () => Steps(Network.Create(Valid with { ExtWNS = 1e308, ExtRateHz = 1e5, VMaxMV = double.MaxValue, VMinMV = double.MinValue }, 1, backend), 5)),
    ];

    private static void Steps(Network network, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            network.Step();
        }
    }
}
