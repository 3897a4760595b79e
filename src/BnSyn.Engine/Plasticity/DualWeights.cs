namespace BnSyn.Engine.Plasticity;

/// <summary>Synaptic tagging and consolidation: a fast weight that falls back, and one that keeps what protein reaches while the tag lasts.</summary>
/// <remarks>
/// <code>
/// dw_f/dt = η_f·u - (w_f - w_0)/τ_f
/// h       : 1 where |w_f - w_0| &gt; θ, else dh/dt = -h/τ_tag
/// dp/dt   = s·(1 - p) - p/τ_p, s &gt; 0 while enough synapses are beyond θ
/// dw_c/dt = η_c·h·p·(w_f - w_c)
/// </code>
/// <para>
/// A step solves each equation exactly for u, s, h and p that are constant over it, in this order, the later ones with the new values of the
/// earlier. So a step may be long against none or all of the time constants. The weight of a synapse is w_f + w_c - w_0.
/// </para>
/// <para>
/// That a tag outlives what set it, and captures proteins that are made later, is what Frey &amp; Morris 1997 found, Nature 385:533,
/// doi:10.1038/385533a0; that weights of several time scales keep memories longer, Benna &amp; Fusi 2016, Nat Neurosci 19:1697,
/// doi:10.1038/nn.4401. These equations are BN-Syn's with its unused τ_tag used; that they are those of a publication is unverified.
/// <see cref="MomentaryTagWeights"/> is BN-Syn as it is.
/// </para>
/// </remarks>
public sealed class DualWeights
{
    private readonly ConsolidationParameters _parameters;
    private readonly double[] _start;
    private readonly double[] _fast;
    private readonly double[] _consolidated;
    private readonly double[] _tags;

    /// <summary>Starts both weights of every synapse at <paramref name="weights"/>, without tags and protein.</summary>
    /// <param name="parameters">Rates, time constants, thresholds.</param>
    /// <param name="weights">The weights w_0, one per synapse, finite.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public DualWeights(ConsolidationParameters parameters, ReadOnlySpan<double> weights)
    {
        parameters.Validate();
        _parameters = parameters;
        _start = ConsolidationInput.RequireWeights(weights);
        _fast = weights.ToArray();
        _consolidated = weights.ToArray();
        _tags = new double[weights.Length];
    }

    /// <summary>Fast weights w_f, one per synapse.</summary>
    public ReadOnlySpan<double> Fast => _fast;

    /// <summary>Consolidated weights w_c, one per synapse.</summary>
    public ReadOnlySpan<double> Consolidated => _consolidated;

    /// <summary>Tags h, dimensionless, in [0, 1], one per synapse.</summary>
    public ReadOnlySpan<double> Tags => _tags;

    /// <summary>How many synapses were beyond θ in the last step.</summary>
    public int BeyondThreshold { get; private set; }

    /// <summary>The protein p, dimensionless, in [0, 1].</summary>
    public double Protein { get; private set; }

    /// <summary>One step.</summary>
    /// <param name="dt_s">The step in s; finite, positive.</param>
    /// <param name="fastUpdate">What drives the fast weights over the step, u, in the unit of weights, one value per synapse.</param>
    /// <exception cref="ArgumentException">An argument is out of its range; nothing has been written then.</exception>
    public void Step(double dt_s, ReadOnlySpan<double> fastUpdate)
    {
        ConsolidationInput.RequireStep(dt_s, fastUpdate.Length, _fast.Length);
        var equation = new ConsolidationEquation(_parameters, dt_s);
        BeyondThreshold = 0;
        for (int i = 0; i < _fast.Length; i++)
        {
            _fast[i] = equation.Fast(_fast[i], _start[i], fastUpdate[i]);
            bool tagged = equation.Tags(_fast[i] - _start[i]);
            _tags[i] = equation.Tag(_tags[i], tagged);
            BeyondThreshold += tagged ? 1 : 0;
        }

        Protein = equation.Protein(Protein, BeyondThreshold);
        for (int i = 0; i < _fast.Length; i++)
        {
            _consolidated[i] = equation.Consolidated(_consolidated[i], _fast[i], _tags[i], Protein);
        }
    }

    /// <summary>The weight of a synapse, w_f + w_c - w_0: w_0 at the start, and again w_0 where all is forgotten.</summary>
    public double Total(int synapse) => _fast[synapse] + _consolidated[synapse] - _start[synapse];
}
