using BnSyn.Engine.Integrators;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Plasticity;

/// <summary>The equations of <see cref="DualWeights"/> for one synapse and one step: the only place where they are written.</summary>
internal readonly struct ConsolidationEquation
{
    private readonly ConsolidationParameters _parameters;
    private readonly double _dt;
    private readonly double _left;
    private readonly double _tagLeft;

    /// <summary>Prepares a step.</summary>
    /// <param name="parameters">Rates, time constants, thresholds, which have been checked.</param>
    /// <param name="dt_s">The step in s; finite, positive.</param>
    internal ConsolidationEquation(ConsolidationParameters parameters, double dt_s)
    {
        _parameters = parameters;
        _dt = dt_s;
        _left = ExponentialDecay.Factor(dt_s, parameters.Tau_f_s);
        _tagLeft = ExponentialDecay.Factor(dt_s, parameters.Tau_tag_s);
    }

    /// <summary>The fast weight after the step.</summary>
    /// <param name="fast">The fast weight w_f before.</param>
    /// <param name="start">Where it falls back to, w_0.</param>
    /// <param name="update">What drives it, u.</param>
    internal double Fast(double fast, double start, double update)
    {
        double goal = start + (_parameters.Eta_f * update * _parameters.Tau_f_s);
        return goal + ((fast - goal) * _left);
    }

    /// <summary>Whether a fast weight that has changed so much is tagged.</summary>
    internal bool Tags(double change) => _parameters.Tags(change);

    /// <summary>The tag h after the step.</summary>
    internal double Tag(double tag, bool tagged) => tagged ? 1.0 : tag * _tagLeft;

    /// <summary>The protein p after the step.</summary>
    /// <param name="protein">The protein before.</param>
    /// <param name="beyond">How many synapses are beyond θ.</param>
    internal double Protein(double protein, int beyond)
    {
        double synthesis = beyond >= _parameters.SynapsesForProtein ? _parameters.ProteinSynthesis_per_s : 0.0;
        double rate = synthesis + (1.0 / _parameters.Tau_p_s);
        double goal = synthesis / rate;
        return goal + ((protein - goal) * ExponentialDecay.Factor(_dt, 1.0 / rate));
    }

    /// <summary>The consolidated weight w_c after the step.</summary>
    internal double Consolidated(double consolidated, double fast, double tag, double protein)
    {
        double captured = _parameters.Eta_c * tag * protein * _dt;
        return consolidated + ((fast - consolidated) * (1.0 - Exponential.Exp(-captured)));
    }
}
