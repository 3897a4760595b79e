using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Plasticity;

/// <summary>Three-factor plasticity of every synapse between two populations: source, target, and a neuromodulator that comes later.</summary>
/// <remarks>
/// The equations are those of <see cref="ThreeFactorEquation"/>. What spikes are worth is their coincidence in one step, as in BN-Syn, or what a
/// caller hands in, as <see cref="PairwiseStdp"/> finds it. Matrices are vectors, source after source. Source: Fremaux &amp; Gerstner 2016,
/// Front Neural Circuits 9:85, doi:10.3389/fncir.2015.00085; by pairs of spikes: Izhikevich 2007, Cereb Cortex 17:2443,
/// doi:10.1093/cercor/bhl152.
/// </remarks>
public sealed class ThreeFactorRule
{
    private readonly ThreeFactorEquation _equation;
    private readonly int _pre;
    private readonly int _post;

    /// <summary>Prepares the rule.</summary>
    /// <param name="parameters">η, τ_e and the limits of weights.</param>
    /// <param name="pre">How many source neurons; positive.</param>
    /// <param name="post">How many target neurons; positive.</param>
    /// <param name="dt_ms">The step in ms; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public ThreeFactorRule(PlasticityParameters parameters, int pre, int post, double dt_ms)
    {
        ParameterCheck.AtLeast(pre, 1.0, nameof(pre));
        ParameterCheck.AtLeast(post, 1.0, nameof(post));
        _equation = new ThreeFactorEquation(parameters, dt_ms);
        _pre = pre;
        _post = post;
    }

    /// <summary>One step in which a synapse becomes eligible where source and target fire together, by 1.</summary>
    /// <param name="weights">The weights w, changed in place.</param>
    /// <param name="eligibility">The traces e, dimensionless, changed in place.</param>
    /// <param name="neuromodulator">The third factor n in this step, dimensionless.</param>
    /// <param name="pre_spikes">Which source neurons fire.</param>
    /// <param name="post_spikes">Which target neurons fire.</param>
    /// <exception cref="ArgumentException">A vector has another length; nothing has been written then.</exception>
    public void Step(
        Span<double> weights, Span<double> eligibility, double neuromodulator, ReadOnlySpan<bool> pre_spikes, ReadOnlySpan<bool> post_spikes)
    {
        RequireMatrices(weights, eligibility);
        PlasticityInput.RequireSpikes(pre_spikes.Length, _pre, post_spikes.Length, _post);
        for (int i = 0; i < _pre; i++)
        {
            for (int j = 0; j < _post; j++)
            {
                Step(ref weights[(i * _post) + j], ref eligibility[(i * _post) + j], pre_spikes[i] && post_spikes[j] ? 1.0 : 0.0, neuromodulator);
            }
        }
    }

    /// <summary>One step in which synapses become eligible by what their spikes are worth.</summary>
    /// <param name="weights">The weights w, changed in place.</param>
    /// <param name="eligibility">The traces e, dimensionless, changed in place.</param>
    /// <param name="neuromodulator">The third factor n in this step, dimensionless.</param>
    /// <param name="worth">What the spikes of this step are worth, dimensionless, one value per synapse.</param>
    /// <exception cref="ArgumentException">A vector has another length; nothing has been written then.</exception>
    public void Step(Span<double> weights, Span<double> eligibility, double neuromodulator, ReadOnlySpan<double> worth)
    {
        RequireMatrices(weights, eligibility);
        PlasticityInput.RequireSynapses(worth.Length, _pre, _post, "worth shape must match weights");
        for (int synapse = 0; synapse < weights.Length; synapse++)
        {
            Step(ref weights[synapse], ref eligibility[synapse], worth[synapse], neuromodulator);
        }
    }

    private void Step(ref double w, ref double e, double c, double n)
    {
        e = _equation.Eligibility(e, c);
        w = _equation.Weight(w, e, n);
    }

    private void RequireMatrices(ReadOnlySpan<double> weights, ReadOnlySpan<double> eligibility)
    {
        PlasticityInput.RequireSynapses(weights.Length, _pre, _post, "w must be 2D (N_pre, N_post)");
        PlasticityInput.RequireSynapses(eligibility.Length, _pre, _post, "eligibility shape must match weights");
    }
}
