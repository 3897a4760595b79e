namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>
/// The convection model of Lorenz (1963) by Runge and Kutta's method: chaos whose largest Lyapunov exponent is known, 0.906 per time
/// unit for sigma = 10, rho = 28, beta = 8/3 (Sprott, Chaos and Time-Series Analysis, 2003, table 4.1).
/// </summary>
public class Convection : IPerturbableScenario
{
    /// <summary>The environment variable: the number of steps, where that is not the usual one.</summary>
    public const string StepsVariable = "PHYSICS_GATE_TEST_CONVECTION_STEPS";

    /// <inheritdoc/>
    public virtual ScenarioDescription Describe() => new()
    {
        Name = "convection",
        Purpose = "Chaos: rounding grows until nothing of the start is left.",
        Steps = int.TryParse(Environment.GetEnvironmentVariable(StepsVariable), System.Globalization.CultureInfo.InvariantCulture, out var steps) ? steps : 5000,
        StepSeconds = 0.01,
        Seeds = [1, 2, 3, 4, 5, 6, 7, 8],
        Backends = ["reference"],
        Parameters = [ParameterDescription.Number("rho", 28, "1")],
        Metrics =
        [
            new MetricDescription("x_final", "1", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-6, ToleranceReason = "a guess" },
            new MetricDescription("steps", "1", ConformanceClass.Exact),
        ],
        Perturbations =
        [
            new("start", PerturbationKind.InitialState, "x starts 1 % larger"),
            new("rho", PerturbationKind.Parameter, "the Rayleigh number is 1 % larger"),
        ],
        ActivityMetric = "steps",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public virtual ISimulation Create(string backend, ulong seed) => new Flow(seed, 28, 0);

    /// <inheritdoc/>
    public virtual ISimulation Create(string backend, ulong seed, string perturbation, double size) => perturbation switch
    {
        "start" => new Flow(seed, 28, size),
        "rho" => new Flow(seed, 28 * (1 + size), 0),
        _ => throw new ArgumentException($"no perturbation '{perturbation}'", nameof(perturbation)),
    };

    private sealed class Flow : ITracedSimulation
    {
        private const double Step = 0.01;
        private readonly double[] _state;
        private readonly double _rho;
        private int _steps;

        public Flow(ulong seed, double rho, double size)
        {
            (_state, _rho) = ([1 + (0.5 * seed), 1, 20], rho);

            // Onto the attractor first, so that the exponent is that of the attractor.
            for (var step = 0; step < 3000; step++)
            {
                Take();
            }

            _state[0] *= 1 + size;
        }

        public void Advance(int steps)
        {
            for (var step = 0; step < steps; step++, _steps++)
            {
                Take();
            }
        }

        public void Trace(IStateSink sink)
        {
            sink.Write("x", _state.AsSpan(0, 1));
            sink.Write("y", _state.AsSpan(1, 1));
            sink.Write("z", _state.AsSpan(2, 1));
        }

        public void Observe(IObservationSink sink)
        {
            sink.Scalar("x_final", _state[0]);
            sink.Scalar("steps", _steps);
        }

        public void Dispose()
        {
            // Nothing to free.
        }

        private void Take()
        {
            var (x, y, z) = (_state[0], _state[1], _state[2]);
            var a = Slope(x, y, z);
            var b = Slope(x + (Step / 2 * a.X), y + (Step / 2 * a.Y), z + (Step / 2 * a.Z));
            var c = Slope(x + (Step / 2 * b.X), y + (Step / 2 * b.Y), z + (Step / 2 * b.Z));
            var d = Slope(x + (Step * c.X), y + (Step * c.Y), z + (Step * c.Z));
            _state[0] += Step / 6 * (a.X + (2 * (b.X + c.X)) + d.X);
            _state[1] += Step / 6 * (a.Y + (2 * (b.Y + c.Y)) + d.Y);
            _state[2] += Step / 6 * (a.Z + (2 * (b.Z + c.Z)) + d.Z);
        }

        private (double X, double Y, double Z) Slope(double x, double y, double z) => (10 * (y - x), (x * (_rho - z)) - y, (x * y) - (8.0 / 3 * z));
    }
}
