namespace BnSyn.Engine.Integrators;

/// <summary>The explicit midpoint rule, a Runge-Kutta method of order 2: x := x + dt·f(x + dt/2·f(x)). BN-Syn calls it rk2.</summary>
/// <remarks>Source: Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary Differential Equations I, doi:10.1007/978-3-540-78862-1 (page unverified).</remarks>
public sealed class MidpointIntegrator : IFixedStepIntegrator
{
    private readonly double[] _slopes;
    private readonly double[] _middle;

    /// <summary>Prepares the method for systems of <paramref name="dimension"/> components; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not positive.</exception>
    public MidpointIntegrator(int dimension)
    {
        _slopes = new double[StepInput.RequireDimension(dimension)];
        _middle = new double[dimension];
    }

    /// <inheritdoc/>
    public int Order => 2;

    /// <inheritdoc/>
    public void Step<TSystem>(in TSystem system, double dt, ReadOnlySpan<double> x, Span<double> next)
        where TSystem : IRightHandSide
    {
        StepInput.RequireStep(dt);
        StepInput.RequireLength(x.Length, _slopes.Length, nameof(x));
        StepInput.RequireLength(next.Length, _slopes.Length, nameof(next));
        double half = 0.5 * dt;
        system.Evaluate(x, _slopes);
        for (int i = 0; i < _middle.Length; i++)
        {
            _middle[i] = x[i] + (half * _slopes[i]);
        }

        system.Evaluate(_middle, _slopes);
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = x[i] + (dt * _slopes[i]);
        }

        StepInput.RequireFinite(next, "rk2_step");
    }
}
