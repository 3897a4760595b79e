using BnSyn.Engine.Integrators;

namespace BnSyn.Engine.Networks.Neurons;

/// <summary>One AdEx neuron under constant currents, as a system of two components: V in mV and w in pA, over ms.</summary>
internal readonly struct AdExNeuron(AdExEquation equation, double I_syn, double I_ext) : IRightHandSide
{
    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> slopes) =>
        equation.Slopes(x[0], x[1], I_syn, I_ext, out slopes[0], out slopes[1]);
}
