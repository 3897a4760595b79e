using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Integrators;

/// <summary>How far an integrator is from the exact decay dx/dt = -x/τ that starts at 1.</summary>
/// <remarks>BN-Syn measures how long it takes as well; no result of this engine depends on a clock, so that is left to benchmarks.</remarks>
/// <param name="MaxAbsError">The largest distance of a component from the exact value, over all steps; in the unit of x.</param>
/// <param name="MeanAbsError">The mean over the steps of the components' mean distance; in the unit of x.</param>
public readonly record struct IntegratorCalibration(double MaxAbsError, double MeanAbsError)
{
    /// <summary>Takes the steps and compares after each of them.</summary>
    /// <param name="integrator">The integrator, of dimension <paramref name="stateSize"/>.</param>
    /// <param name="dt_ms">The step in ms; finite, positive.</param>
    /// <param name="steps">How many steps; positive.</param>
    /// <param name="tau_ms">The time constant τ in ms; finite, positive.</param>
    /// <param name="stateSize">How many components, all alike; positive.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static IntegratorCalibration Measure(IFixedStepIntegrator integrator, double dt_ms, int steps, double tau_ms, int stateSize)
    {
        ParameterCheck.Positive(dt_ms, nameof(dt_ms));
        ParameterCheck.AtLeast(steps, 1.0, nameof(steps));
        ParameterCheck.AtLeast(stateSize, 1.0, nameof(stateSize));
        var system = new LinearDecay(tau_ms);
        double factor = ExponentialDecay.Factor(dt_ms, tau_ms);
        var x = new double[stateSize];
        Array.Fill(x, 1.0);
        var errors = new double[stateSize];
        double exact = 1.0;
        double largest = 0.0;
        double sum = 0.0;
        for (int step = 0; step < steps; step++)
        {
            integrator.Step(system, dt_ms, x, x);
            exact *= factor;
            for (int i = 0; i < errors.Length; i++)
            {
                errors[i] = Math.Abs(x[i] - exact);
                largest = Math.Max(largest, errors[i]);
            }

            sum += PairwiseSum.Mean(errors);
        }

        return new IntegratorCalibration(largest, sum / steps);
    }
}
