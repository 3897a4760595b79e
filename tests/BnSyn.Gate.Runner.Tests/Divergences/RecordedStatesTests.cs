using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Divergences;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Divergences;

public sealed class RecordedStatesTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_state_after_the_step_is_recorded_and_the_one_before_it()
    {
        Assert.Equal("", RecordedStates.Make(Order("oscillator", step: 5)));

        using var expected = new OscillatorSimulation(seed: 1);
        using var states = new StateReader(_file);
        foreach (var steps in (int[])[4, 1])
        {
            expected.Advance(steps);
            var motion = states.Next()!;
            Assert.Equal(("motion", ElementKind.Double, 2), (motion.Name, motion.Kind, motion.Length));
            using var bytes = new MemoryStream();
            expected.Trace(new Doubles(bytes));
            Assert.Equal(bytes.ToArray(), motion.Elements);
            Assert.Equal(("crossings", 1), states.Next() is { } crossings ? (crossings.Name, crossings.Length) : default);
            Assert.Null(states.Next());
        }

        Assert.Throws<EndOfStreamException>(states.Next);
    }

    [Fact]
    public void Of_step_0_the_built_state_alone_is_recorded()
    {
        Assert.Equal("", RecordedStates.Make(Order("oscillator", step: 0)));

        using var states = new StateReader(_file);
        Assert.NotNull(states.Next());
        Assert.NotNull(states.Next());
        Assert.Null(states.Next());
        Assert.Throws<EndOfStreamException>(states.Next);
    }

    [Fact]
    public void A_fault_of_the_engine_is_the_problem() =>
        Assert.Equal("InvalidOperationException: out of range", RecordedStates.Make(Order("exploding", step: 300)));

    [Fact]
    public void A_scenario_that_is_not_there_is_the_problem() =>
        Assert.Equal("there is no such scenario or backend", RecordedStates.Make(Order("hidden", step: 1)));

    [Fact]
    public void An_engine_that_is_not_there_is_the_problem() =>
        Assert.Contains("does not exist", RecordedStates.Make(Order("oscillator", step: 1) with { Engine = new("/none.dll", []) }), StringComparison.Ordinal);

    private StateOrder Order(string scenario, int step) =>
        new(new BuiltEngine(typeof(Oscillator).Assembly.Location, []), scenario, "accelerated", 1, step, _file);

    /// <summary>Keeps the bytes of doubles.</summary>
    private sealed class Doubles(MemoryStream bytes) : IStateSink
    {
        public void Write(string name, ReadOnlySpan<double> values) => bytes.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values));

        public void Write(string name, ReadOnlySpan<int> values)
        {
            // The oscillator counts beside its motion.
        }

        public void Write(ReadOnlySpan<double> values) => throw new NotSupportedException();

        public void Write(ReadOnlySpan<int> values) => throw new NotSupportedException();

        public void Write(string name, ReadOnlySpan<float> values) => throw new NotSupportedException();

        public void Write(string name, ReadOnlySpan<long> values) => throw new NotSupportedException();

        public void Write(string name, ReadOnlySpan<bool> values) => throw new NotSupportedException();

        public void Show(string name, ReadOnlySpan<int> events) => throw new NotSupportedException();
    }
}
