using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Synapses;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>What all neurons share, in the order of <c>neuron_parameters</c> in parameters.cl.</summary>
internal static class NeuronParameters
{
    /// <summary>The values; those that the reference computes once are computed as there.</summary>
    internal static double[] Of(NetworkParameters parameters)
    {
        var synapses = parameters.Synapses;
        var neuron = parameters.AdEx;
        return
        [
            parameters.ExtWNS,
            ExponentialDecay.Factor(parameters.DtMs, synapses.Tau_AMPA_ms),
            ExponentialDecay.Factor(parameters.DtMs, synapses.Tau_NMDA_ms),
            ExponentialDecay.Factor(parameters.DtMs, synapses.Tau_GABAA_ms),
            synapses.E_AMPA_mV,
            synapses.E_NMDA_mV,
            synapses.E_GABAA_mV,
            MagnesiumBlock.RelativeConcentration(synapses.Mg_mM),
            parameters.DtMs,
            neuron.C_pF,
            -neuron.GL_nS,
            neuron.GL_nS * neuron.DeltaT_mV,
            neuron.EL_mV,
            neuron.VT_mV,
            neuron.DeltaT_mV,
            neuron.A_nS,
            neuron.B_pA,
            neuron.Tauw_ms,
            neuron.Vreset_mV,
            neuron.Vpeak_mV,
            parameters.VMinMV,
            parameters.VMaxMV,
        ];
    }

    /// <summary>The same for binary32: the bounds are rounded so that a potential is inside exactly where it is inside the true ones, the others are rounded when they are copied.</summary>
    internal static double[] SingleOf(NetworkParameters parameters)
    {
        double[] values = Of(parameters);
        (values[^2], values[^1]) = (SinglePrecision.AtLeast(values[^2]), SinglePrecision.AtMost(values[^1]));
        return values;
    }
}
