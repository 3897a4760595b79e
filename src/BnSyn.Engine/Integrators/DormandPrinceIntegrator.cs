using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Integrators;

/// <summary>Dormand and Prince's pair of orders 5 and 4 with a step width of its own choice, and what lies within a step.</summary>
/// <remarks>
/// <para>
/// Per step the distance between the two orders, divided by atol + rtol·max(|x|, |next x|) and averaged as a root mean square over all
/// components, is kept below 1; the width changes by 0.9·err^(-1/5), within [0.2, 10], and does not grow after a rejected step. The
/// first width comes from the sizes of x, f and the change of f. Control, first step and interpolation (a polynomial of degree 4) are those
/// of SciPy's RK45, which BN-Syn uses; the fifth root is the engine's own, so the same bits on every machine.
/// </para>
/// <para>
/// Source: Hairer, Nørsett &amp; Wanner 1993, Solving Ordinary Differential Equations I, doi:10.1007/978-3-540-78862-1 (page unverified).
/// </para>
/// </remarks>
public sealed class DormandPrinceIntegrator
{
    private const int Stages = 7;
    private const double Safety = 0.9;
    private const double LeastFactor = 0.2;
    private const double LargestFactor = 10.0;

    private static readonly double[][] A =
    [
        [],
        [1.0 / 5.0],
        [3.0 / 40.0, 9.0 / 40.0],
        [44.0 / 45.0, -56.0 / 15.0, 32.0 / 9.0],
        [19372.0 / 6561.0, -25360.0 / 2187.0, 64448.0 / 6561.0, -212.0 / 729.0],
        [9017.0 / 3168.0, -355.0 / 33.0, 46732.0 / 5247.0, 49.0 / 176.0, -5103.0 / 18656.0],
        [35.0 / 384.0, 0.0, 500.0 / 1113.0, 125.0 / 192.0, -2187.0 / 6784.0, 11.0 / 84.0],
    ];

    // Order 5 less order 4.
    private static readonly double[] E =
        [-71.0 / 57600.0, 0.0, 71.0 / 16695.0, -71.0 / 1920.0, 17253.0 / 339200.0, -22.0 / 525.0, 1.0 / 40.0];

    // Row s: what stage s contributes to the powers 1 to 4 of the fraction of a step.
    private static readonly double[][] P =
    [
        [1.0, -8048581381.0 / 2820520608.0, 8663915743.0 / 2820520608.0, -12715105075.0 / 11282082432.0],
        [0.0, 0.0, 0.0, 0.0],
        [0.0, 131558114200.0 / 32700410799.0, -68118460800.0 / 10900136933.0, 87487479700.0 / 32700410799.0],
        [0.0, -1754552775.0 / 470086768.0, 14199869525.0 / 1410260304.0, -10690763975.0 / 1880347072.0],
        [0.0, 127303824393.0 / 49829197408.0, -318862633887.0 / 49829197408.0, 701980252875.0 / 199316789632.0],
        [0.0, -282668133.0 / 205662961.0, 2019193451.0 / 616988883.0, -1453857185.0 / 822651844.0],
        [0.0, 40617522.0 / 29380423.0, -110615467.0 / 29380423.0, 69997945.0 / 29380423.0],
    ];

    private readonly double _atol;
    private readonly double _rtol;
    private readonly double[] _before;
    private readonly double[] _trial;
    private readonly double[][] _slopes;
    private double[] _state;
    private double[] _next;
    private double _nextWidth;
    private double _width;

    /// <summary>Prepares the method.</summary>
    /// <param name="dimension">The number of components; positive.</param>
    /// <param name="atol">Absolute tolerance of a step's error, in the unit of the components; finite, positive.</param>
    /// <param name="rtol">Relative tolerance of a step's error; finite, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public DormandPrinceIntegrator(int dimension, double atol, double rtol)
    {
        ParameterCheck.Positive(atol, nameof(atol));
        ParameterCheck.Positive(rtol, nameof(rtol));
        _atol = atol;
        _rtol = rtol;
        _state = new double[StepInput.RequireDimension(dimension)];
        _next = new double[dimension];
        _before = new double[dimension];
        _trial = new double[dimension];
        _slopes = new double[Stages][];
        for (int stage = 0; stage < Stages; stage++)
        {
            _slopes[stage] = new double[dimension];
        }
    }

    /// <summary>The time since <see cref="Start"/>, in the system's unit.</summary>
    public double Time { get; private set; }

    /// <summary>The time at which the last step began.</summary>
    public double TimeBefore { get; private set; }

    /// <summary>The state at <see cref="Time"/>.</summary>
    public ReadOnlySpan<double> State => _state;

    /// <summary>Begins at time 0, and chooses a first width.</summary>
    /// <typeparam name="TSystem">The system.</typeparam>
    /// <param name="system">Its right-hand side.</param>
    /// <param name="x">The state, of the integrator's dimension.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> has another length.</exception>
    public void Start<TSystem>(in TSystem system, ReadOnlySpan<double> x)
        where TSystem : IRightHandSide
    {
        StepInput.RequireLength(x.Length, _state.Length, nameof(x));
        Time = 0.0;
        TimeBefore = 0.0;
        _width = 0.0;
        x.CopyTo(_state);
        x.CopyTo(_before);
        system.Evaluate(_state, _slopes[0]);
        _nextWidth = FirstWidth(system);
    }

    /// <summary>Takes one step, of a width that keeps the error tolerable, and not beyond <paramref name="end"/>.</summary>
    /// <typeparam name="TSystem">The system given to <see cref="Start"/>.</typeparam>
    /// <param name="system">Its right-hand side.</param>
    /// <param name="end">A time later than <see cref="Time"/>.</param>
    /// <exception cref="ArithmeticException">The width would be below ten times the spacing of the numbers at <see cref="Time"/>.</exception>
    public void Step<TSystem>(in TSystem system, double end)
        where TSystem : IRightHandSide
    {
        double least = 10.0 * (double.BitIncrement(Time) - Time);
        double width = Math.Max(_nextWidth, least);
        bool rejected = false;
        while (true)
        {
            if (!(width >= least))
            {
                throw new ArithmeticException($"The step width fell below the spacing of numbers at time {Time:R}: the solution is not smooth there, or not finite.");
            }

            double time = Time + width > end ? end : Time + width;
            width = time - Time;
            double error = Try(system, width);
            if (error < 1.0)
            {
                double factor = error == 0.0 ? LargestFactor : Math.Min(LargestFactor, Safety * MinusFifthPower(error));
                _nextWidth = width * (rejected ? Math.Min(1.0, factor) : factor);
                Accept(time, width);
                return;
            }

            // An error that is not a number asks for the least.
            width *= error < double.PositiveInfinity ? Math.Max(LeastFactor, Safety * MinusFifthPower(error)) : LeastFactor;
            rejected = true;
        }
    }

    /// <summary>A component within the last step.</summary>
    /// <param name="component">Its index.</param>
    /// <param name="fraction">The part of the step that has passed, in [0, 1].</param>
    public double Interpolated(int component, double fraction)
    {
        double sum = 0.0;
        double power = 1.0;
        for (int p = 0; p < 4; p++)
        {
            double coefficient = 0.0;
            for (int stage = 0; stage < Stages; stage++)
            {
                coefficient += _slopes[stage == 0 ? Stages - 1 : stage == Stages - 1 ? 0 : stage][component] * P[stage][p];
            }

            power *= fraction;
            sum += coefficient * power;
        }

        return _before[component] + (_width * sum);
    }

    // The last slope of a step is the first of the next: they change places, which Interpolated knows.
    private void Accept(double time, double width)
    {
        _state.CopyTo(_before, 0);
        (_state, _next) = (_next, _state);
        (_slopes[0], _slopes[Stages - 1]) = (_slopes[Stages - 1], _slopes[0]);
        TimeBefore = Time;
        Time = time;
        _width = width;
    }

    private double Try<TSystem>(in TSystem system, double width)
        where TSystem : IRightHandSide
    {
        for (int stage = 1; stage < Stages; stage++)
        {
            double[] target = stage == Stages - 1 ? _next : _trial;
            for (int i = 0; i < target.Length; i++)
            {
                double sum = 0.0;
                for (int s = 0; s < stage; s++)
                {
                    sum += _slopes[s][i] * A[stage][s];
                }

                target[i] = _state[i] + (sum * width);
            }

            system.Evaluate(target, _slopes[stage]);
        }

        double squares = 0.0;
        for (int i = 0; i < _state.Length; i++)
        {
            double sum = 0.0;
            for (int s = 0; s < Stages; s++)
            {
                sum += _slopes[s][i] * E[s];
            }

            double error = sum * width / (_atol + (Math.Max(Math.Abs(_state[i]), Math.Abs(_next[i])) * _rtol));
            squares += error * error;
        }

        return Math.Sqrt(squares / _state.Length);
    }

    private double FirstWidth<TSystem>(in TSystem system)
        where TSystem : IRightHandSide
    {
        double d0 = ScaledSize(_state, null);
        double d1 = ScaledSize(_slopes[0], null);
        double h0 = d0 < 1e-5 || d1 < 1e-5 ? 1e-6 : 0.01 * d0 / d1;
        for (int i = 0; i < _trial.Length; i++)
        {
            _trial[i] = _state[i] + (h0 * _slopes[0][i]);
        }

        system.Evaluate(_trial, _slopes[1]);
        double d2 = ScaledSize(_slopes[1], _slopes[0]) / h0;
        double h1 = d1 <= 1e-15 && d2 <= 1e-15 ? Math.Max(1e-6, h0 * 1e-3) : MinusFifthPower(Math.Max(d1, d2) / 0.01);
        return Math.Min(100.0 * h0, h1);
    }

    // Root mean square of the values, or of their distance from others, in units of what is tolerable.
    private double ScaledSize(double[] values, double[]? others)
    {
        double squares = 0.0;
        for (int i = 0; i < values.Length; i++)
        {
            double size = (values[i] - (others is null ? 0.0 : others[i])) / (_atol + (Math.Abs(_state[i]) * _rtol));
            squares += size * size;
        }

        return Math.Sqrt(squares / values.Length);
    }

    // x^(-1/5) for x > 0; the logarithm of a small number is taken of its reciprocal, which loses no digits.
    private static double MinusFifthPower(double x)
    {
        double log = x < 1.0 ? -Logarithm.Log1p((1.0 / x) - 1.0) : Logarithm.Log1p(x - 1.0);
        return Exponential.Exp(-0.2 * log);
    }
}
