using System.Globalization;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>
/// A double pendulum that is let go high up, gated by its trajectory: neighbouring paths part by a factor of e in a good half of a second,
/// so that a last place is as large as the swing itself long before the run ends. Equations of motion: Landau and Lifshitz, Mechanics,
/// section 5, problem 1.
/// </summary>
public sealed class Swing : IPerturbableScenario
{
    /// <summary>The environment variable: the horizon of the trajectory in s; none is declared where it is not there.</summary>
    public const string HorizonVariable = "PHYSICS_GATE_TEST_SWING_HORIZON";

    /// <summary>The environment variable: what the trajectory is allowed, as a share of its range; 1e-5 where it is not there.</summary>
    public const string ShareVariable = "PHYSICS_GATE_TEST_SWING_SHARE";

    private const double Step = 0.01;

    private static double? Horizon =>
        double.TryParse(Environment.GetEnvironmentVariable(HorizonVariable), CultureInfo.InvariantCulture, out var horizon) ? horizon : null;

    private static double Share =>
        double.TryParse(Environment.GetEnvironmentVariable(ShareVariable), CultureInfo.InvariantCulture, out var share) ? share : 1e-5;

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "swing",
        Purpose = "Chaos that is compared by its path.",
        Steps = 4000,
        StepSeconds = Step,
        Seeds = [1, 2],
        Backends = ["reference"],
        Parameters = [ParameterDescription.Number("gravity", 9.81, "m/s²")],
        Metrics = [new("steps", "1", ConformanceClass.Exact)],
        Series =
        [
            new("path", [new("upper", "rad") { RangeShare = Share }, new("lower", "rad") { RangeShare = Share }]) { Stride = 5, Horizon = Horizon, Reason = "a guess" },
        ],
        Fields =
        [
            new("start", "rad", [new("angle", "1", 2)]) { Norms = [new(FieldNorm.Maximum, 1e-9, "a last place is 1e-16")] },
        ],
        Perturbations =
        [
            new("lower", PerturbationKind.InitialState, "the lower mass begins 1 % higher"),
            new("gravity", PerturbationKind.Parameter, "things are 1 % heavier"),
        ],
        ActivityMetric = "steps",
        EnvironmentClass = EnvironmentClasses.Machine,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new Path(2 + (0.1 * seed), 2.5, 9.81);

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation switch
    {
        "lower" => new Path(2 + (0.1 * seed), 2.5 * (1 + size), 9.81),
        "gravity" => new Path(2 + (0.1 * seed), 2.5, 9.81 * (1 + size)),
        _ => throw new ArgumentException($"no perturbation '{perturbation}'", nameof(perturbation)),
    };

    private sealed class Path(double upper, double lower, double gravity) : ITracedSimulation, IRecordedSimulation
    {
        // Two angles, two velocities.
        private readonly double[] _state = [upper, lower, 0, 0];
        private int _steps;

        public void Advance(int steps)
        {
            for (var step = 0; step < steps; step++, _steps++)
            {
                var a = Slope(_state);
                var b = Slope(Along(a, Step / 2));
                var c = Slope(Along(b, Step / 2));
                var d = Slope(Along(c, Step));
                for (var at = 0; at < _state.Length; at++)
                {
                    _state[at] += Step / 6 * (a[at] + (2 * (b[at] + c[at])) + d[at]);
                }
            }
        }

        public void Trace(IStateSink sink) => sink.Write("state", _state);

        public void Record(IRecordingSink sink) => sink.Sample("path", _steps * Step, _state.AsSpan(0, 2));

        public void Observe(IObservationSink sink)
        {
            sink.Scalar("steps", _steps);
            sink.Field("start", [upper, lower]);
        }

        public void Dispose()
        {
            // Nothing to free.
        }

        private double[] Along(double[] slope, double time) => [.. _state.Zip(slope, (value, change) => value + (time * change))];

        private double[] Slope(double[] state)
        {
            var (a, b, u, v) = (state[0], state[1], state[2], state[3]);
            var (sine, cosine) = (Math.Sin(a - b), Math.Cos(a - b));
            var common = 2 - (cosine * cosine);
            return
            [
                u,
                v,
                ((-2 * gravity * Math.Sin(a)) - (v * v * sine) + (cosine * ((gravity * Math.Sin(b)) - (u * u * sine)))) / common,
                ((2 * u * u * sine) - (2 * gravity * Math.Sin(b)) + (cosine * ((2 * gravity * Math.Sin(a)) + (v * v * sine)))) / common,
            ];
        }
    }
}
