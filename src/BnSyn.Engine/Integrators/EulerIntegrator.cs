namespace BnSyn.Engine.Integrators;

/// <summary>Euler's method, of order 1: x := x + dt·f(x).</summary>
/// <remarks>Source: Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary Differential Equations I, doi:10.1007/978-3-540-78862-1 (page unverified).</remarks>
public sealed class EulerIntegrator : IFixedStepIntegrator
{
    private readonly double[] _slopes;

    /// <summary>Prepares the method for systems of <paramref name="dimension"/> components; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not positive.</exception>
    public EulerIntegrator(int dimension) => _slopes = new double[StepInput.RequireDimension(dimension)];

    /// <inheritdoc/>
    public int Order => 1;

    /// <inheritdoc/>
    public void Step<TSystem>(in TSystem system, double dt, ReadOnlySpan<double> x, Span<double> next)
        where TSystem : IRightHandSide
    {
        StepInput.RequireStep(dt);
        StepInput.RequireLength(x.Length, _slopes.Length, nameof(x));
        StepInput.RequireLength(next.Length, _slopes.Length, nameof(next));
        system.Evaluate(x, _slopes);
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = x[i] + (dt * _slopes[i]);
        }

        StepInput.RequireFinite(next, "euler_step");
    }
}
