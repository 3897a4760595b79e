using System.Globalization;

namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Reports the positions of every step as samples; a variable moves them, and nothing else that is observed.</summary>
public class Scattered : Oscillator
{
    /// <summary>How far samples are moved, in m; <c>NaN</c> for samples that are none.</summary>
    public const string Variable = "PHYSICS_GATE_TEST_SCATTERED";

    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with
    {
        Name = "scattered",
        Seeds = [.. Enumerable.Range(1, 12).Select(seed => (ulong)seed)],
        Backends = ["reference"],
        Distributions = [new("positions", "m", new(DistributionDistance.Wasserstein, 0.01, "a hundredth of the swing"))],
    };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Swing(seed);

    private sealed class Swing(ulong seed) : OscillatorSimulation(seed)
    {
        private readonly List<double> _positions = [];

        public override void Advance(int steps)
        {
            base.Advance(steps);
            _positions.Add(Position);
        }

        public override void Observe(IObservationSink sink)
        {
            base.Observe(sink);
            var moved = double.Parse(Environment.GetEnvironmentVariable(Variable) ?? "0", CultureInfo.InvariantCulture);
            sink.Samples("positions", [.. _positions.Select(position => position + moved)]);
        }
    }
}
