using BnSyn.Engine.Networks.Neurons;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Calibration;

/// <summary>Measures the f-I curve of an AdEx neuron: a constant current from rest on, and the intervals between its spikes.</summary>
/// <remarks>
/// An interval is known to a step, so that a rate f is known to about f²·dt over the number of intervals. Counting spikes in a window would
/// know it to one over the window. The model: Brette &amp; Gerstner 2005, J Neurophysiol 94:3637, doi:10.1152/jn.00686.2005.
/// </remarks>
public sealed class FrequencyCurrentCurve
{
    private const double MostSteps = 1e9;
    private const long StepsBetweenLooks = 4096;

    private readonly AdExParameters _parameters;
    private readonly double _dt;
    private readonly long _settle;
    private readonly long _steps;
    private readonly AdExEquation _equation;
    private readonly AdaptiveAdExStep _adaptive;

    /// <summary>Prepares the measurements.</summary>
    /// <param name="parameters">The neuron; V_reset below V_peak.</param>
    /// <param name="dt_ms">The step of the network in ms, in (0, 1].</param>
    /// <param name="settle_ms">Time that the neuron is given to settle in ms; not negative. A few τ_w.</param>
    /// <param name="duration_ms">Time after that, in which intervals are taken, in ms; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    public FrequencyCurrentCurve(AdExParameters parameters, double dt_ms, double settle_ms, double duration_ms)
    {
        AdExInput.RequireTimeStep(dt_ms);
        ParameterCheck.NotNegative(settle_ms, nameof(settle_ms));
        ParameterCheck.Positive(duration_ms, nameof(duration_ms));
        ParameterCheck.Within((settle_ms + duration_ms) / dt_ms, 1.0, MostSteps, "(settle_ms + duration_ms)/dt_ms");
        _adaptive = new AdaptiveAdExStep(parameters);
        _equation = new AdExEquation(parameters, dt_ms);
        _parameters = parameters;
        _dt = dt_ms;
        _settle = (long)Math.Round(settle_ms / dt_ms, MidpointRounding.ToEven);
        _steps = _settle + Math.Max(1, (long)Math.Round(duration_ms / dt_ms, MidpointRounding.ToEven));
    }

    /// <summary>The neuron in the steps of a network: Euler's method, see <see cref="AdExEquation"/>.</summary>
    /// <param name="current_pA">The current in pA; finite.</param>
    /// <param name="cancel">Ends a long measurement.</param>
    /// <exception cref="OperationCanceledException">The measurement was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The current is not finite.</exception>
    public FrequencyCurrentPoint Stepped(double current_pA, CancellationToken cancel = default)
    {
        ParameterCheck.Finite(current_pA, nameof(current_pA));
        double V = _parameters.EL_mV, w = 0.0;
        var intervals = new Intervals(_settle, _dt);
        for (long step = 0; step < _steps; step++)
        {
            ThrowIfCancelled(step, cancel);
            intervals.Add(step, _equation.Step(V, w, 0.0, current_pA, out V, out w) ? 1 : 0);
        }

        return intervals.At(current_pA);
    }

    /// <summary>The neuron in steps of its own width, see <see cref="AdaptiveAdExStep"/>: what the network's step should come to.</summary>
    /// <param name="current_pA">The current in pA; finite.</param>
    /// <param name="cancel">Ends a long measurement.</param>
    /// <exception cref="OperationCanceledException">The measurement was cancelled.</exception>
    /// <exception cref="ArgumentException">The current is not finite.</exception>
    public FrequencyCurrentPoint Adaptive(double current_pA, CancellationToken cancel = default)
    {
        ParameterCheck.Finite(current_pA, nameof(current_pA));
        double[] V = [_parameters.EL_mV];
        double[] w = [0.0];
        var spikes = new int[1];
        var intervals = new Intervals(_settle, _dt);
        for (long step = 0; step < _steps; step++)
        {
            ThrowIfCancelled(step, cancel);
            _adaptive.Advance(_dt, [0.0], [current_pA], V, w, V, w, spikes);
            intervals.Add(step, spikes[0]);
        }

        return intervals.At(current_pA);
    }

    private static void ThrowIfCancelled(long step, CancellationToken cancel)
    {
        if (step % StepsBetweenLooks == 0)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    // Only the ends are needed: the mean interval is what lies between the first and the last spike, over the number of intervals.
    private struct Intervals(long settle, double dt)
    {
        private int _spikes;
        private int _settled;
        private long _first;
        private long _second;
        private long _firstSettled;
        private long _last;

        internal void Add(long step, int spikes)
        {
            for (int i = 0; i < spikes; i++)
            {
                (_first, _second) = _spikes == 0 ? (step, step) : _spikes == 1 ? (_first, step) : (_first, _second);
                _spikes++;
                if (step >= settle)
                {
                    _firstSettled = _settled == 0 ? step : _firstSettled;
                    _settled++;
                    _last = step;
                }
            }
        }

        internal readonly FrequencyCurrentPoint At(double current) => new(
            current, _spikes, Rate(_spikes < 2 ? 0 : 1, _second - _first), Rate(_settled - 1, _last - _firstSettled));

        // Two spikes in one step are as close as the step can tell.
        private readonly double Rate(int intervals, long steps) =>
            intervals < 1 ? 0.0 : 1000.0 * intervals / (Math.Max(steps, 1) * dt);
    }
}
