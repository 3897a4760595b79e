using BnSyn.Engine.Integrators;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>AdEx neurons under constant currents as one system: all V in mV, then all w in pA, over ms.</summary>
internal readonly struct AdExPopulation(AdExEquation equation, double[] I_syn, double[] I_ext) : IRightHandSide
{
    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes)
    {
        int neurons = I_syn.Length;
        for (int i = 0; i < neurons; i++)
        {
            equation.Slopes(x[i], x[neurons + i], I_syn[i], I_ext[i], out slopes[i], out slopes[neurons + i]);
        }
    }
}
