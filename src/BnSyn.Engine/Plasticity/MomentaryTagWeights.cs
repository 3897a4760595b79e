namespace BnSyn.Engine.Plasticity;

/// <summary>BN-Syn's dual weights as they are: a tag is there only while its weight is beyond the threshold, and every step is one of Euler's.</summary>
/// <remarks>
/// <code>
/// w_f := w_f + η_f·u·dt, then w_f := w_f - (w_f - w_0)/τ_f·dt
/// tag := |w_f - w_0| &gt; θ
/// p   := clip(p + (s·(1 - p) - p/τ_p)·dt, 0, 1), s = 1/s while enough synapses are tagged, else 0
/// w_c := w_c + η_c·(w_f - w_c)·tag·p·dt
/// </code>
/// τ_tag is a parameter that it does not use, and its total counts the weight at the start twice. <see cref="DualWeights"/> has tags that last.
/// </remarks>
public sealed class MomentaryTagWeights
{
    private readonly ConsolidationParameters _parameters;
    private readonly double[] _start;
    private readonly double[] _fast;
    private readonly double[] _consolidated;
    private readonly bool[] _tags;

    /// <summary>Starts both weights of every synapse at <paramref name="weights"/>, without tags and protein.</summary>
    /// <param name="parameters">Rates, time constants, thresholds.</param>
    /// <param name="weights">The weights w_0, one per synapse, finite.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public MomentaryTagWeights(ConsolidationParameters parameters, ReadOnlySpan<double> weights)
    {
        parameters.Validate();
        _parameters = parameters;
        _start = ConsolidationInput.RequireWeights(weights);
        _fast = weights.ToArray();
        _consolidated = weights.ToArray();
        _tags = new bool[weights.Length];
    }

    /// <summary>Fast weights w_f, one per synapse.</summary>
    public ReadOnlySpan<double> Fast => _fast;

    /// <summary>Consolidated weights w_c, one per synapse.</summary>
    public ReadOnlySpan<double> Consolidated => _consolidated;

    /// <summary>Which synapses are tagged.</summary>
    public ReadOnlySpan<bool> Tags => _tags;

    /// <summary>How many synapses are tagged.</summary>
    public int TagCount { get; private set; }

    /// <summary>The protein p, dimensionless, in [0, 1].</summary>
    public double Protein { get; private set; }

    /// <summary>One step.</summary>
    /// <param name="dt_s">The step in s; finite, positive.</param>
    /// <param name="fastUpdate">What drives the fast weights, u, in the unit of weights, one value per synapse.</param>
    /// <exception cref="ArgumentException">An argument is out of its range; nothing has been written then.</exception>
    public void Step(double dt_s, ReadOnlySpan<double> fastUpdate)
    {
        ConsolidationInput.RequireStep(dt_s, fastUpdate.Length, _fast.Length);
        TagCount = 0;
        for (int i = 0; i < _fast.Length; i++)
        {
            double w = _fast[i] + (_parameters.Eta_f * fastUpdate[i] * dt_s);
            _fast[i] = w + (-(w - _start[i]) / _parameters.Tau_f_s * dt_s);
            _tags[i] = _parameters.Tags(_fast[i] - _start[i]);
            TagCount += _tags[i] ? 1 : 0;
        }

        double synthesis = TagCount >= _parameters.SynapsesForProtein ? _parameters.ProteinSynthesis_per_s : 0.0;
        double protein = Protein + (((synthesis * (1.0 - Protein)) - (Protein / _parameters.Tau_p_s)) * dt_s);
        Protein = Math.Min(Math.Max(protein, 0.0), 1.0);
        for (int i = 0; i < _fast.Length; i++)
        {
            double captured = (_tags[i] ? 1.0 : 0.0) * Protein;
            _consolidated[i] += _parameters.Eta_c * (_fast[i] - _consolidated[i]) * captured * dt_s;
        }
    }

    /// <summary>The total weight of a synapse, w_f + w_c: twice w_0 at the start.</summary>
    public double Total(int synapse) => _fast[synapse] + _consolidated[synapse];
}
