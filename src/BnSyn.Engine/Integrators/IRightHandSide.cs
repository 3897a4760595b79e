namespace BnSyn.Engine.Integrators;

/// <summary>The right-hand side f of a system of ordinary differential equations dx/dt = f(x) that does not depend on the time itself.</summary>
/// <remarks>A struct that implements it is called without indirection and without allocation.</remarks>
public interface IRightHandSide
{
    /// <summary>Writes f(x).</summary>
    /// <param name="x">The state, one value per component.</param>
    /// <param name="slopes">Receives dx/dt, each component in its unit per unit of time.</param>
    void Evaluate(ReadOnlySpan<double> x, Span<double> slopes);
}
