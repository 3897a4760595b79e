using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Temperature;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>How the excitatory synapses of a network learn. A network without it has weights that never change, and spikes that arrive in the next step.</summary>
/// <remarks>
/// <para>
/// A synapse from j to i sees the spikes of j when they arrive, and those of i when i fires. In every step, with the spikes that stand at its
/// beginning:
/// </para>
/// <code>
/// x_j := x_j·exp(-dt/τ+), y_i := y_i·exp(-dt/τ-)
/// e   := e·exp(-dt/τ_e) + [i has fired]·A+·x_j - [j arrives]·A-·y_i
/// w   := w + η·dt·e·n·gate(T)
/// x_j := x_j + [j arrives], y_i := y_i + [i has fired]
/// </code>
/// <para>
/// An arriving spike opens its receptors by the weight before the step. w is held to [w_min, w_max] whenever a spike reads it, and in sweeps over
/// all synapses; where η·e·n keeps its sign in between, that is the same as holding it in every step. A spike takes
/// <see cref="SynapseParameters.Delay_ms"/>, in whole steps, at least one, whatever its transmitter.
/// </para>
/// <para>
/// Pairs of spikes by traces: Izhikevich 2007, Cereb Cortex 17:2443, doi:10.1093/cercor/bhl152 (page unverified); three factors: Fremaux &amp;
/// Gerstner 2016, Front Neural Circuits 9:85, doi:10.3389/fncir.2015.00085. BN-Syn has these rules and connects them to no network.
/// </para>
/// </remarks>
public sealed record NetworkPlasticity
{
    /// <summary>Time constants and amplitudes of pairs of spikes, and the limits of weights in nS. Here η is nS per ms and unit of eligibility and modulator, so
    /// that learning does not depend on dt.</summary>
    public PlasticityParameters Rule { get; init; } = new() { Eta = 1e-5, W_max = 2.0 };

    /// <summary>The third factor n.</summary>
    public ModulatorParameters Modulator { get; init; } = new();

    /// <summary>The temperature T that opens the gate.</summary>
    public TemperatureParameters Temperature { get; init; } = new();

    /// <summary>Time from one cooling step to the next in ms; positive, rounded to a step, at least one.</summary>
    public double CoolEvery_ms { get; init; } = 100.0;

    /// <summary>How weights consolidate, or <see langword="null"/> where they do not. What the rule changes is the fast weight, so η_f is not used.</summary>
    public ConsolidationParameters? Consolidation { get; init; }

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        Rule.Validate();
        Modulator.Validate();
        Temperature.Validate();
        ParameterCheck.Positive(CoolEvery_ms, "cool_every_ms");
        Consolidation?.Validate();
    }
}
