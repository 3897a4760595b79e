namespace BnSyn.Engine.Integrators;

/// <summary>A one-step method of a given order that takes steps of a given width.</summary>
public interface IFixedStepIntegrator
{
    /// <summary>The order p: the error at a fixed time is of the size of dt to the power of p.</summary>
    int Order { get; }

    /// <summary>One step of dx/dt = f(x).</summary>
    /// <typeparam name="TSystem">The system.</typeparam>
    /// <param name="system">Its right-hand side f.</param>
    /// <param name="dt">The step in the system's unit of time; finite, positive.</param>
    /// <param name="x">The state before the step, of the integrator's dimension.</param>
    /// <param name="next">Receives the state after the step; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException">The step or a length is out of its range, or a result is not finite: then it has been written.</exception>
    void Step<TSystem>(in TSystem system, double dt, ReadOnlySpan<double> x, Span<double> next)
        where TSystem : IRightHandSide;
}
