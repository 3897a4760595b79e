namespace BnSyn.Engine.Networks.Synapses;

/// <summary>A population of conductance synapses outside a network, with an event buffer, as BN-Syn's helper of that name.</summary>
/// <remarks>
/// Its results are those of that helper, which queues into the slot that the next step reads: whatever the buffer's length, the effective
/// delay is zero, and a second queueing before a step discards the first. So one slot does for all of them. Networks do not use it.
/// </remarks>
public sealed class ConductanceSynapses
{
    private const double AmpaFraction = 0.6;
    private const double NmdaFraction = 0.3;
    private const double GabaaFraction = 0.1;

    private readonly double[] _queued;
    private readonly double _ampaDecay;
    private readonly double _nmdaDecay;
    private readonly double _gabaaDecay;
    private readonly SynapticCurrent _current;
    private readonly double[] _gAmpa;
    private readonly double[] _gNmda;
    private readonly double[] _gGabaa;

    /// <summary>Creates <paramref name="neurons"/> closed synapses.</summary>
    /// <param name="neurons">Number of neurons N; positive.</param>
    /// <param name="parameters">Time constants, reversal potentials, delay.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public ConductanceSynapses(int neurons, SynapseParameters parameters, double dt_ms)
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
        DelaySteps = Math.Max(1, (int)Math.Round(parameters.Delay_ms / dt_ms, MidpointRounding.ToEven));
        _queued = new double[neurons];
        _ampaDecay = ExponentialDecay.Factor(dt_ms, parameters.Tau_AMPA_ms);
        _nmdaDecay = ExponentialDecay.Factor(dt_ms, parameters.Tau_NMDA_ms);
        _gabaaDecay = ExponentialDecay.Factor(dt_ms, parameters.Tau_GABAA_ms);
        _current = new SynapticCurrent(parameters);
        _gAmpa = new double[neurons];
        _gNmda = new double[neurons];
        _gGabaa = new double[neurons];
    }

    /// <summary>Length of that helper's event buffer in steps: the delay rounded half to even, at least 1.</summary>
    public int DelaySteps { get; }

    /// <summary>AMPA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GAmpa => _gAmpa;

    /// <summary>NMDA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GNmda => _gNmda;

    /// <summary>GABA_A conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GGabaa => _gGabaa;

    /// <summary>Sets the input of the next step in nS, one value per neuron, replacing what was queued before.</summary>
    /// <exception cref="ArgumentException"><paramref name="incoming"/> has another length.</exception>
    public void QueueEvents(ReadOnlySpan<double> incoming)
    {
        if (incoming.Length != _gAmpa.Length)
        {
            throw new ArgumentException(
                $"incoming must have shape ({_gAmpa.Length},), got ({incoming.Length},)", nameof(incoming));
        }

        incoming.CopyTo(_queued);
    }

    /// <summary>Takes the queued input, opens the receptors 60:30:10 and lets all conductances decay by one step.</summary>
    /// <exception cref="ArgumentException">A conductance has become non-finite.</exception>
    public void Step()
    {
        for (int i = 0; i < _queued.Length; i++)
        {
            _gAmpa[i] += AmpaFraction * _queued[i];
            _gNmda[i] += NmdaFraction * _queued[i];
            _gGabaa[i] += GabaaFraction * _queued[i];
        }

        Array.Clear(_queued);
        ExponentialDecay.Apply(_gAmpa, _ampaDecay);
        ExponentialDecay.Apply(_gNmda, _nmdaDecay);
        ExponentialDecay.Apply(_gGabaa, _gabaaDecay);
    }

    /// <summary>Writes the synaptic current in pA at the membrane potentials <paramref name="V_mV"/> in mV.</summary>
    /// <exception cref="ArgumentException">A vector does not have one value per neuron.</exception>
    public void Current(ReadOnlySpan<double> V_mV, Span<double> current_pA)
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
