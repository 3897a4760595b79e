namespace BnSyn.Engine.Plasticity;

/// <summary>Spike-timing-dependent plasticity of all pairs of spikes, step by step: the sum of <see cref="StdpWindow"/> over them by traces.</summary>
/// <remarks>
/// A spike of the target adds A+ times the source's trace, a spike of the source subtracts A- times the target's trace. Spikes of the same
/// step make no pair, as Δ = 0 has no worth. BN-Syn has the window and never uses it; by traces is how it is used without a list of spikes.
/// Source: Izhikevich 2007, Cereb Cortex 17:2443, doi:10.1093/cercor/bhl152 (page unverified).
/// </remarks>
public sealed class PairwiseStdp
{
    private readonly StdpWindow _window;
    private readonly SpikeTraces _sources;
    private readonly SpikeTraces _targets;

    /// <summary>Prepares the traces of silent neurons.</summary>
    /// <param name="parameters">Amplitudes and time constants.</param>
    /// <param name="pre">How many source neurons; positive.</param>
    /// <param name="post">How many target neurons; positive.</param>
    /// <param name="dt_ms">The step in ms; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public PairwiseStdp(PlasticityParameters parameters, int pre, int post, double dt_ms)
    {
        _window = new StdpWindow(parameters);
        PlasticityInput.RequireTimeStep(dt_ms);
        _sources = new SpikeTraces(pre, parameters.Tau_plus_ms, dt_ms);
        _targets = new SpikeTraces(post, parameters.Tau_minus_ms, dt_ms);
    }

    /// <summary>Takes one step's spikes and adds what they are worth to every synapse.</summary>
    /// <param name="pre_spikes">Which source neurons fire.</param>
    /// <param name="post_spikes">Which target neurons fire.</param>
    /// <param name="changes">One value per synapse, source after source; what pairs are worth is added.</param>
    /// <exception cref="ArgumentException">A vector has another length.</exception>
    public void Step(ReadOnlySpan<bool> pre_spikes, ReadOnlySpan<bool> post_spikes, Span<double> changes)
    {
        ReadOnlySpan<double> x = _sources.Values;
        ReadOnlySpan<double> y = _targets.Values;
        PlasticityInput.RequireSpikes(pre_spikes.Length, x.Length, post_spikes.Length, y.Length);
        PlasticityInput.RequireSynapses(changes.Length, x.Length, y.Length, "changes shape must match weights");
        _sources.Decay();
        _targets.Decay();
        for (int i = 0; i < x.Length; i++)
        {
            Span<double> row = changes.Slice(i * y.Length, y.Length);
            for (int j = 0; j < row.Length; j++)
            {
                if (post_spikes[j])
                {
                    row[j] += _window.Potentiation(x[i]);
                }

                if (pre_spikes[i])
                {
                    row[j] += _window.Depression(y[j]);
                }
            }
        }

        _sources.Add(pre_spikes);
        _targets.Add(post_spikes);
    }
}
