namespace BnSyn.Engine.Networks.Synapses;

/// <summary>A population of conductance synapses outside a network, with a transmission delay.</summary>
/// <remarks>
/// <para>
/// Per step: g := (g + fraction·input)·exp(-dt/τ) for AMPA, NMDA and GABA_A; the current is that of <see cref="SynapticCurrent"/>. An input
/// that is queued before the step from t to t + dt opens its receptors in the step that begins at t + <see cref="DelaySteps"/>·dt. Inputs
/// for the same step add up.
/// </para>
/// <para>
/// BN-Syn's helper of this name forgets the delay, and all but the last input: <see cref="UndelayedConductanceSynapses"/>. Source of the
/// NMDA current: Jahr &amp; Stevens 1990, J Neurosci 10:3178, doi:10.1523/JNEUROSCI.10-09-03178.1990.
/// </para>
/// </remarks>
public sealed class ConductanceSynapses
{
    private readonly ReceptorConductances _receptors;
    private readonly DelayLine _line;

    /// <summary>Creates <paramref name="neurons"/> closed synapses.</summary>
    /// <param name="neurons">Number of neurons N; positive.</param>
    /// <param name="parameters">Time constants, reversal potentials, delay.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    /// <param name="split">Which receptors an input opens: <see cref="ReceptorSplit.Glutamate"/> or <see cref="ReceptorSplit.Gaba"/>, as a rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public ConductanceSynapses(int neurons, SynapseParameters parameters, double dt_ms, ReceptorSplit split)
    {
        _receptors = new ReceptorConductances(neurons, parameters, dt_ms, split);
        _line = new DelayLine(neurons, SynapticDelay.Steps(parameters.Delay_ms, dt_ms));
    }

    /// <summary>The delay in steps: rounded half to even, at least 1.</summary>
    public int DelaySteps => _line.Steps;

    /// <summary>AMPA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GAmpa => _receptors.GAmpa;

    /// <summary>NMDA conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GNmda => _receptors.GNmda;

    /// <summary>GABA_A conductances in nS, one per neuron.</summary>
    public ReadOnlySpan<double> GGabaa => _receptors.GGabaa;

    /// <summary>Sends an input in nS to every neuron, in addition to what was sent before.</summary>
    /// <exception cref="ArgumentException"><paramref name="incoming"/> has another length.</exception>
    public void QueueEvents(ReadOnlySpan<double> incoming)
    {
        _receptors.RequireLength(incoming);
        _line.Send(incoming);
    }

    /// <summary>Takes what arrives, opens the receptors and lets all conductances decay by one step.</summary>
    /// <exception cref="ArgumentException">A conductance has become non-finite.</exception>
    public void Step()
    {
        _receptors.Step(_line.Arriving);
        _line.Advance();
    }

    /// <summary>Writes the synaptic current in pA at the membrane potentials <paramref name="V_mV"/> in mV.</summary>
    /// <exception cref="ArgumentException">A vector does not have one value per neuron.</exception>
    public void Current(ReadOnlySpan<double> V_mV, Span<double> current_pA) => _receptors.Current(V_mV, current_pA);
}
