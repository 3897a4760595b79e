using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Integrators;

/// <summary>The local error of a method of order 1, from one step of dt beside two of dt/2, and the step that it asks for.</summary>
/// <remarks>
/// err = max |full - halves|/(atol + rtol·max(|full|, |halves|)); the local error is of the size of dt², hence the next step
/// dt·min(2, max(0.1, 0.9·err^(-1/2))), with err at least 1e-12. Source: Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary
/// Differential Equations I, doi:10.1007/978-3-540-78862-1 (page unverified).
/// </remarks>
public readonly struct StepDoubling
{
    private const double Safety = 0.9;
    private const double LeastFactor = 0.1;
    private const double LargestFactor = 2.0;
    private const double SmallestError = 1e-12;

    private readonly double _atol;
    private readonly double _rtol;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="atol">Absolute tolerance, in the unit of the compared values; finite, positive.</param>
    /// <param name="rtol">Relative tolerance; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public StepDoubling(double atol, double rtol)
    {
        ParameterCheck.Positive(atol, nameof(atol));
        ParameterCheck.Positive(rtol, nameof(rtol));
        _atol = atol;
        _rtol = rtol;
    }

    /// <summary>The largest scaled distance; 1 is just tolerable.</summary>
    /// <param name="full">The state after one step of dt.</param>
    /// <param name="halves">The state after two steps of dt/2, as long.</param>
    public double Error(ReadOnlySpan<double> full, ReadOnlySpan<double> halves)
    {
        double error = 0.0;
        for (int i = 0; i < full.Length; i++)
        {
            double scale = _atol + (_rtol * Math.Max(Math.Abs(full[i]), Math.Abs(halves[i])));
            error = Math.Max(error, Math.Abs(full[i] - halves[i]) / scale);
        }

        return error;
    }

    /// <summary>The step that keeps the error tolerable, in the unit of <paramref name="dt"/>: between a tenth and twice of it.</summary>
    public static double NextStep(double dt, double error)
    {
        double factor = Safety * (1.0 / Math.Sqrt(Math.Max(error, SmallestError)));
        return dt * Math.Min(LargestFactor, Math.Max(LeastFactor, factor));
    }
}
