using BnSyn.Engine.Integrators;
using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Networks.Synapses;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>What the fused backends refuse: the same as the reference, in its order, found by looking again.</summary>
internal sealed class StepCheck(NetworkParameters parameters)
{
    private readonly double _dt = parameters.DtMs;
    private readonly SynapticCurrent _synapticCurrent = new(parameters.Synapses);

    /// <summary>Refuses what the reference refuses, before the next state becomes the current one.</summary>
    /// <param name="state">After the pass over the neurons, before they are committed.</param>
    /// <param name="external">External currents in pA.</param>
    /// <param name="gain">The gain that the step used.</param>
    /// <param name="finite">What the pass saw: only when it is false anything is looked for.</param>
    /// <exception cref="ArgumentException">dt is above 1 ms, or a conductance, a current or the state is not finite.</exception>
    internal void Require(INetworkState state, ReadOnlySpan<double> external, double gain, bool finite)
    {
        if (finite && _dt <= AdExInput.LargestStep_ms)
        {
            return;
        }

        // Read once each: a state of another precision makes a copy for every look.
        ReadOnlySpan<double> V = state.V;
        ReadOnlySpan<double> ampa = state.GAmpa;
        ReadOnlySpan<double> nmda = state.GNmda;
        ReadOnlySpan<double> gabaa = state.GGabaa;
        ExponentialDecay.RequireFinite(ampa);
        ExponentialDecay.RequireFinite(nmda);
        ExponentialDecay.RequireFinite(gabaa);
        AdExInput.RequireTimeStep(_dt);
        int n = external.Length;
        var synaptic = new double[n];
        var total = new double[n];
        for (int i = 0; i < n; i++)
        {
            synaptic[i] = _synapticCurrent.At(V[i], ampa[i], nmda[i], gabaa[i]);
            total[i] = GainCurrent.Total(GainCurrent.Of(gain), external[i]);
        }

        AdExInput.RequireFiniteCurrent(synaptic, "I_syn_pA");
        AdExInput.RequireFiniteCurrent(total, "I_ext_pA");
        AdExInput.RequireState(V, "V_mV", n);
        AdExInput.RequireState(state.W, "w_pA", n);
    }
}
