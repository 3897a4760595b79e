using BnSyn.Engine.Plasticity;

namespace BnSyn.Engine.Networks.Learning;

/// <summary>Tags and consolidated weights of all synapses of a network, one step of them in a sweep; the equations are those of <see cref="DualWeights"/>.</summary>
/// <remarks>
/// The weight of a synapse is w = w_f + w_c - w_0, where w_0 is the weight that all had at the start and the rule changes w_f; the whole is held to the
/// limits of weights. All synapses fall back and are tagged, then protein is made, then all consolidate.
/// </remarks>
internal sealed class Consolidation
{
    private readonly ConsolidationEquation _equation;
    private readonly WeightLimits _limits;
    private readonly double _start;
    private readonly double[] _consolidated;
    private readonly double[] _tags;

    internal Consolidation(NetworkPlasticity parameters, double start_nS, int synapses, double sweep_s)
    {
        _equation = new ConsolidationEquation(parameters.Consolidation!, sweep_s);
        _limits = new WeightLimits(parameters.Rule);
        _start = start_nS;
        _tags = new double[synapses];
        _consolidated = new double[synapses];
        Array.Fill(_consolidated, start_nS);
    }

    /// <summary>Consolidated weights w_c in nS, one per synapse, source after source.</summary>
    internal ReadOnlySpan<double> Consolidated => _consolidated;

    /// <summary>Tags h, dimensionless, in [0, 1], one per synapse.</summary>
    internal ReadOnlySpan<double> Tags => _tags;

    /// <summary>The protein p, dimensionless, in [0, 1].</summary>
    internal double Protein { get; private set; }

    /// <summary>One step, over the time of a sweep.</summary>
    /// <param name="synapses">All synapses, swept; their weights change.</param>
    internal void Step(Span<PlasticSynapse> synapses)
    {
        int beyond = 0;
        for (int i = 0; i < synapses.Length; i++)
        {
            double fast = _equation.Fast(synapses[i].Weight - (_consolidated[i] - _start), _start, 0.0);
            bool tagged = _equation.Tags(fast - _start);
            _tags[i] = _equation.Tag(_tags[i], tagged);
            beyond += tagged ? 1 : 0;

            // Until protein is known it is the fast weight that is kept here.
            synapses[i].Weight = fast;
        }

        Protein = _equation.Protein(Protein, beyond);
        for (int i = 0; i < synapses.Length; i++)
        {
            double fast = synapses[i].Weight;
            _consolidated[i] = _equation.Consolidated(_consolidated[i], fast, _tags[i], Protein);
            synapses[i].Weight = _limits.Hold(fast + (_consolidated[i] - _start));
        }
    }
}
