using System.Globalization;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>The oscillator with a third backend that knows its position in single precision: the same physics, other bits.</summary>
public sealed class Coarse : Oscillator
{
    /// <summary>The environment variable: by how much the third backend's position is too large, in m; 0 where absent.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_COARSE_SHIFT";

    private static readonly double Shift = double.Parse(Environment.GetEnvironmentVariable(Variable) ?? "0", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override ScenarioDescription Describe()
    {
        var described = base.Describe();
        var position = described.Metrics[0] with { Name = "position", Unit = "m", Margin = EquivalenceMargin.Of(0.05, "a twentieth of the amplitude") };
        return described with
        {
            Name = "coarse",
            Backends = ["reference", "accelerated", "single"],
            EnsembleBackends = ["single"],
            Ensemble = new([.. Seeds(100, 20)], [.. Seeds(200, 20)]),
            Metrics = [.. described.Metrics, position],
        };
    }

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Positioned(seed, isSingle: backend == "single");

    private static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);

    private sealed class Positioned(ulong seed, bool isSingle) : OscillatorSimulation(seed)
    {
        public override void Observe(IObservationSink sink)
        {
            base.Observe(sink);
            sink.Scalar("position", isSingle ? (float)Position + Shift : Position);
        }
    }
}
