namespace BnSyn.Engine.Networks.Neurons;

/// <summary>One checked Euler step of a population of AdEx neurons, neuron after neuron.</summary>
public static class AdExStep
{
    /// <summary>Advances every neuron by <paramref name="dt_ms"/>; all vectors have one value per neuron.</summary>
    /// <param name="parameters">The neurons' parameters.</param>
    /// <param name="dt_ms">The step in ms, in (0, 1].</param>
    /// <param name="I_syn_pA">Synaptic currents in pA, finite.</param>
    /// <param name="I_ext_pA">External currents in pA, finite.</param>
    /// <param name="V_mV">Membrane potentials before the step in mV, finite.</param>
    /// <param name="w_pA">Adaptation currents before the step in pA, finite.</param>
    /// <param name="nextV_mV">Receives the membrane potentials; may be <paramref name="V_mV"/> itself.</param>
    /// <param name="nextW_pA">Receives the adaptation currents; may be <paramref name="w_pA"/> itself.</param>
    /// <param name="spiked">Receives which neurons fired.</param>
    /// <exception cref="ArgumentException">An input breaks its range; nothing has been written then.</exception>
    public static void Advance(
        AdExParameters parameters,
        double dt_ms,
        ReadOnlySpan<double> I_syn_pA,
        ReadOnlySpan<double> I_ext_pA,
        ReadOnlySpan<double> V_mV,
        ReadOnlySpan<double> w_pA,
        Span<double> nextV_mV,
        Span<double> nextW_pA,
        Span<bool> spiked)
    {
        int neurons = V_mV.Length;
        AdExInput.RequireTimeStep(dt_ms);
        AdExInput.RequireAll(I_syn_pA, I_ext_pA, V_mV, w_pA);
        AdExInput.RequireLength(nextV_mV.Length, "nextV_mV", neurons);
        AdExInput.RequireLength(nextW_pA.Length, "nextW_pA", neurons);
        AdExInput.RequireLength(spiked.Length, "spiked", neurons);

        var equation = new AdExEquation(parameters, dt_ms);
        for (int i = 0; i < neurons; i++)
        {
            spiked[i] = equation.Step(V_mV[i], w_pA[i], I_syn_pA[i], I_ext_pA[i], out nextV_mV[i], out nextW_pA[i]);
        }
    }
}
