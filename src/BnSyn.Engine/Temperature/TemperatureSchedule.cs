using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Temperature;

/// <summary>Cooling by a constant factor down to a floor.</summary>
/// <remarks>
/// T := max(Tmin, α·T) at each step, so that T after n steps is max(Tmin, α^n·T0). Geometric cooling is what Kirkpatrick, Gelatt &amp;
/// Vecchi 1983 use, doi:10.1126/science.220.4598.671. A start below Tmin rises to it at the first step.
/// </remarks>
public sealed class TemperatureSchedule
{
    private readonly double _alpha;
    private readonly double _tmin;
    private readonly TemperatureGate _gate;

    /// <summary>Starts at T0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public TemperatureSchedule(TemperatureParameters parameters)
        : this(parameters, parameters.T0)
    {
    }

    /// <summary>Starts at another temperature than T0.</summary>
    /// <param name="parameters">Floor, factor and gate.</param>
    /// <param name="start">The temperature at the start; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public TemperatureSchedule(TemperatureParameters parameters, double start)
    {
        _gate = new TemperatureGate(parameters);
        ParameterCheck.NotNegative(start, nameof(start));
        _alpha = parameters.Alpha;
        _tmin = parameters.Tmin;
        T = start;
    }

    /// <summary>The current temperature T, dimensionless.</summary>
    public double T { get; private set; }

    /// <summary>How far the gate is open at the current temperature, in [0, 1].</summary>
    public double Gate => _gate.Opening(T);

    /// <summary>Cools by one step and returns the new temperature.</summary>
    public double Step()
    {
        T = Math.Max(_tmin, T * _alpha);
        return T;
    }
}
