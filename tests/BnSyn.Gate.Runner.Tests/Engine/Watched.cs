namespace BnSyn.Gate.Runner.Tests.Engine;

/// <summary>Counts its steps down, which it must not do below -100, and cannot be traced.</summary>
public class Watched : Oscillator
{
    /// <inheritdoc/>
    public override ScenarioDescription Describe() => base.Describe() with
    {
        Name = "watched",
        Digests = [],
        StepInvariants = [new("countdown", "steps", -100, 0, "a hundred are enough")],
    };

    /// <inheritdoc/>
    public override ISimulation Create(string backend, ulong seed) => new Countdown(seed);

    private sealed class Countdown(ulong seed) : IWatchedSimulation
    {
        private readonly OscillatorSimulation _inner = new(seed);
        private int _steps;

        public void Advance(int steps)
        {
            _inner.Advance(steps);
            _steps += steps;
        }

        public void Watch(IWatchSink sink) => sink.Value("countdown", -_steps);

        public void Observe(IObservationSink sink) => _inner.Observe(new WithoutDigests(sink));

        public void Dispose() => _inner.Dispose();
    }

    private sealed class WithoutDigests(IObservationSink sink) : IObservationSink
    {
        public void Scalar(string metric, double value) => sink.Scalar(metric, value);

        public void Digest(string name, ReadOnlySpan<byte> sha256)
        {
            // It has none.
        }

        public void Count(string name, long count) => sink.Count(name, count);

        public void Samples(string distribution, ReadOnlySpan<double> values) => sink.Samples(distribution, values);

        public void Sample(string series, double time, ReadOnlySpan<double> channels) => sink.Sample(series, time, channels);

        public void Field(string field, ReadOnlySpan<double> values) => sink.Field(field, values);
    }
}
