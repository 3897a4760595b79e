namespace BnSyn.Engine.Networks.Synapses;

/// <summary>BN-Syn's conductance synapses as they are: the delay is read, and is zero.</summary>
/// <remarks>
/// That helper queues into the slot that the next step reads: whatever the buffer's length, the effective delay is zero, and a second queueing
/// before a step discards the first. So one slot does for all of them. One input opens all receptors, see
/// <see cref="ReceptorSplit.EveryReceptor"/>. <see cref="ConductanceSynapses"/> delays.
/// </remarks>
public sealed class UndelayedConductanceSynapses
{
    private readonly ReceptorConductances _receptors;
    private readonly double[] _queued;

    /// <summary>Creates <paramref name="neurons"/> closed synapses.</summary>
    /// <param name="neurons">Number of neurons N; positive.</param>
    /// <param name="parameters">Time constants, reversal potentials, delay.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public UndelayedConductanceSynapses(int neurons, SynapseParameters parameters, double dt_ms)
    {
        _receptors = new ReceptorConductances(neurons, parameters, dt_ms, ReceptorSplit.EveryReceptor);
        DelaySteps = SynapticDelay.Steps(parameters.Delay_ms, dt_ms);
        _queued = new double[neurons];
    }

    /// <summary>Length of that helper's event buffer in steps: the delay that it was meant to have.</summary>
    public int DelaySteps { get; }

    /// <summary>AMPA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GAmpa => _receptors.GAmpa;

    /// <summary>NMDA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GNmda => _receptors.GNmda;

    /// <summary>GABA_A conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GGabaa => _receptors.GGabaa;

    /// <summary>Sets the input of the next step in nS, one value per neuron, replacing what was queued before.</summary>
    /// <exception cref="ArgumentException"><paramref name="incoming"/> has another length.</exception>
    public void QueueEvents(ReadOnlySpan<double> incoming)
    {
        _receptors.RequireLength(incoming);
        incoming.CopyTo(_queued);
    }

    /// <summary>Takes the queued input, opens the receptors 60:30:10 and lets all conductances decay by one step.</summary>
    /// <exception cref="ArgumentException">A conductance has become non-finite.</exception>
    public void Step()
    {
        _receptors.Step(_queued);
        Array.Clear(_queued);
    }

    /// <summary>Writes the synaptic current in pA at the membrane potentials <paramref name="V_mV"/> in mV.</summary>
    /// <exception cref="ArgumentException">A vector does not have one value per neuron.</exception>
    public void Current(ReadOnlySpan<double> V_mV, Span<double> current_pA) => _receptors.Current(V_mV, current_pA);
}
