namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>An engine that never gives the same bits twice: its seed does not fix the realisation, so only ensembles tell anything.</summary>
public sealed class Gas : IPhysicsScenario
{
    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = "gas",
        Purpose = "Collisions in an order that threads decide: only the distribution is physics.",
        Steps = 10,
        StepSeconds = 0.01,
        Seeds = [1],
        Backends = ["reference"],
        Parameters = [ParameterDescription.Number("temperature", 300, "K")],
        Metrics =
        [
            new MetricDescription("temperature", "K", ConformanceClass.Ensemble) { Margin = EquivalenceMargin.OfSpread(2, "wider than what seeds differ by") },
        ],
        ActivityMetric = "temperature",
        Ensemble = new([.. Enumerable.Range(1, 40).Select(seed => (ulong)seed)], []) { SeedsPair = false },
    };

    /// <inheritdoc/>
    public ISimulation Create(string backend, ulong seed) => new Collisions();

    private sealed class Collisions : ISimulation
    {
        private readonly double _temperature = 300 + Enumerable.Range(0, 12).Sum(_ => Random.Shared.NextDouble() - 0.5);

        public void Advance(int steps)
        {
            // What the engine computes is of no interest here.
        }

        public void Observe(IObservationSink sink) => sink.Scalar("temperature", _temperature);

        public void Dispose()
        {
            // Nothing to free.
        }
    }
}
