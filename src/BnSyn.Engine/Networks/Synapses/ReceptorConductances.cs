using BnSyn.Engine.Integrators;

namespace BnSyn.Engine.Networks.Synapses;

/// <summary>The open receptors of neurons outside a network: opened by an input, decaying, and the current through them.</summary>
internal sealed class ReceptorConductances
{
    private readonly double _ampaDecay;
    private readonly double _nmdaDecay;
    private readonly double _gabaaDecay;
    private readonly SynapticCurrent _current;
    private readonly ReceptorSplit _split;
    private readonly double[] _gAmpa;
    private readonly double[] _gNmda;
    private readonly double[] _gGabaa;

    /// <summary>Closed receptors of <paramref name="neurons"/>; refuses what BN-Syn refuses, in its words.</summary>
    internal ReceptorConductances(int neurons, SynapseParameters parameters, double dt_ms, ReceptorSplit split)
    {
        if (neurons <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(neurons), neurons, "N must be positive");
        }

        if (!(dt_ms > 0.0))
        {
            throw new ArgumentOutOfRangeException(nameof(dt_ms), dt_ms, "dt_ms must be positive");
        }

        parameters.Validate();
        split.Validate();
        _ampaDecay = ExponentialDecay.Factor(dt_ms, parameters.Tau_AMPA_ms);
        _nmdaDecay = ExponentialDecay.Factor(dt_ms, parameters.Tau_NMDA_ms);
        _gabaaDecay = ExponentialDecay.Factor(dt_ms, parameters.Tau_GABAA_ms);
        _current = new SynapticCurrent(parameters);
        _split = split;
        _gAmpa = new double[neurons];
        _gNmda = new double[neurons];
        _gGabaa = new double[neurons];
    }

    internal ReadOnlySpan<double> GAmpa => _gAmpa;

    internal ReadOnlySpan<double> GNmda => _gNmda;

    internal ReadOnlySpan<double> GGabaa => _gGabaa;

    internal void RequireLength(ReadOnlySpan<double> incoming)
    {
        if (incoming.Length != _gAmpa.Length)
        {
            throw new ArgumentException(
                $"incoming must have shape ({_gAmpa.Length},), got ({incoming.Length},)", nameof(incoming));
        }
    }

    /// <summary>Opens receptors, then lets all conductances decay by one step: in this order, as in a network.</summary>
    internal void Step(ReadOnlySpan<double> arriving)
    {
        for (int i = 0; i < arriving.Length; i++)
        {
            _gAmpa[i] += _split.Ampa * arriving[i];
            _gNmda[i] += _split.Nmda * arriving[i];
            _gGabaa[i] += _split.Gabaa * arriving[i];
        }

        ExponentialDecay.Apply(_gAmpa, _ampaDecay);
        ExponentialDecay.Apply(_gNmda, _nmdaDecay);
        ExponentialDecay.Apply(_gGabaa, _gabaaDecay);
    }

    internal void Current(ReadOnlySpan<double> V_mV, Span<double> current_pA)
    {
        if (V_mV.Length != _gAmpa.Length || current_pA.Length != _gAmpa.Length)
        {
            throw new ArgumentException(
                $"V_mV must have shape ({_gAmpa.Length},), got ({V_mV.Length},) for ({current_pA.Length},)", nameof(V_mV));
        }

        for (int i = 0; i < current_pA.Length; i++)
        {
            current_pA[i] = _current.At(V_mV[i], _gAmpa[i], _gNmda[i], _gGabaa[i]);
        }
    }
}
