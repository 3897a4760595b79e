namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>
/// A body that takes the temperature around it: every difference dies out, so that rounding stays at the last place. A variable of the
/// environment makes it do something worse.
/// </summary>
public class Cooling : IPerturbableScenario
{
    /// <summary>The environment variable: <c>nan</c>, <c>refuses</c>, <c>throws</c>, <c>absorbs</c>, <c>untraced</c>, <c>serial</c>, <c>dies</c>, <c>scalar</c>, <c>lanes</c> or <c>singles</c>.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_COOLING";

    private static readonly string How = Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "cooling",
        Purpose = "A body cools: what was is forgotten.",
        Steps = 200,
        StepSeconds = 0.1,
        Seeds = [1, 2],
        Backends = ["reference", "accelerated"],
        IsSerial = How == "serial",
        Parameters = [ParameterDescription.Number("tau", 5, "s")],
        Metrics =
        [
            new MetricDescription("temperature", "K", ConformanceClass.Tolerance) { AbsoluteTolerance = 1e-9, ToleranceReason = "a guess" },
            new MetricDescription("heat", "J", ConformanceClass.Tolerance) { AbsoluteTolerance = 5, ToleranceReason = "a wide one" },
            new MetricDescription("room", "K", ConformanceClass.Exact),
        ],
        Perturbations =
        [
            new("hotter", PerturbationKind.InitialState, "it starts 1 % hotter") { Sizes = [0.001, 0.05] },
            new("tau", PerturbationKind.Parameter, "it cools 1 % slower") { Sizes = [0.001, 0.05] },
        ],
        ActivityMetric = "heat",
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => Make(new Body(400 + seed, 5, isMoved: false));

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed, string perturbation, double size) => (How, perturbation) switch
    {
        ("refuses", _) when size < 0 => throw new ArgumentOutOfRangeException(nameof(size), "no negative size"),
        ("absorbs", "hotter") => Make(new Body(400 + seed, 5, isMoved: false)),
        (_, "hotter") => Make(new Body((400 + seed) * (1 + size), 5, isMoved: true)),
        _ => Make(new Body(400 + seed, 5 * (1 + size), isMoved: false)),
    };

    private static ISimulation Make(Body body) => How == "untraced" ? new Untraced(body) : body;

    private sealed class Body(double start, double tau, bool isMoved) : ITracedSimulation
    {
        private const double Room = 300;
        private double _temperature = Rounded(start);
        private double _heat;

        public void Advance(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                var lost = 0.1 / tau * (_temperature - Room);
                _temperature = Rounded(_temperature - lost);
                _heat = Rounded(_heat + lost);
            }

            if (isMoved && How == "throws")
            {
                throw new InvalidOperationException("it boils");
            }

            if (isMoved && How == "dies" && Environment.GetCommandLineArgs().Contains("growth"))
            {
                Environment.Exit(3);
            }

            if (How == "scalar" && !System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated)
            {
                throw new PlatformNotSupportedException("it needs vectors");
            }
        }

        public void Trace(IStateSink sink)
        {
            sink.Write("temperature", [_temperature]);
            sink.Write("heat", [_heat]);
        }

        public void Observe(IObservationSink sink)
        {
            sink.Scalar("temperature", isMoved && How == "nan" ? double.NaN : _temperature);
            sink.Scalar("heat", _heat + (How == "lanes" && !System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? 1e-6 : 0));
            sink.Scalar("room", Room);
        }

        public void Dispose()
        {
            // Nothing to free.
        }

        // An engine of single precision hands its state on as doubles.
        private static double Rounded(double value) => How == "singles" ? (float)value : value;
    }

    private sealed class Untraced(Body body) : ISimulation
    {
        public void Advance(int steps) => body.Advance(steps);

        public void Observe(IObservationSink sink) => body.Observe(sink);

        public void Dispose() => body.Dispose();
    }
}
