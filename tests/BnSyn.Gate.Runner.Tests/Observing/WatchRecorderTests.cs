using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class WatchRecorderTests
{
    [Fact]
    public void Extremes_and_the_first_value_out_of_bounds_are_kept_with_their_steps()
    {
        var quantity = Assert.Single(Record([0.5, 1, 2.5, 3, -1], (watch, value) => watch.Value("x", value)).Quantities!);

        Assert.Equal(new("x", 5, -1, 4, 3, 3) { BrokenStep = 2, BrokenValue = 2.5 }, quantity);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_out_of_bounds_and_no_extreme(double value)
    {
        var quantity = Assert.Single(Record([1, value], (watch, x) => watch.Value("x", x)).Quantities!);

        Assert.Equal(new("x", 2, 1, 0, 1, 0) { BrokenStep = 1, BrokenValue = value }, quantity);
    }

    [Fact]
    public void What_is_not_declared_or_reported_twice_in_a_step_is_misreported_once()
    {
        var recorder = Record([1, 1], (watch, value) =>
        {
            watch.Value("y", value);
            watch.Value("x", value);
            watch.Value("x", 5);
        });

        Assert.Equal(["y", "x"], recorder.Misreported);
        Assert.Equal((2, null), (recorder.Quantities![0].States, recorder.Quantities[0].BrokenStep));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var recorder = Record([1], (watch, value) => watch.Value("x", value));
        using var simulation = new Reporting(watch => watch.Value("x", 1));
        recorder.Next(simulation);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 1000; step++)
        {
            recorder.Next(simulation);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_run_is_watched_in_the_built_state_and_after_every_step_whether_it_is_traced_or_not()
    {
        var run = Make(new Watched());

        Assert.Equal(300, run.CompletedSteps);
        Assert.Empty(run.Trail);
        Assert.Equal(new("countdown", 301, -300, 300, 0, 0) { BrokenStep = 101, BrokenValue = -101 }, Assert.Single(run.Watched!));
    }

    [Fact]
    public void Where_nothing_is_declared_nothing_is_watched() =>
        Assert.Null(Make(new Oscillator()).Watched);

    private static RunMeasurement Make(IPhysicsScenario scenario) =>
        ObservedRun.Make(new(Planned.Whole(scenario), "reference", 1, 0), () => { }, TestContext.Current.CancellationToken);

    private static WatchRecorder Record(double[] values, Action<IWatchSink, double> report)
    {
        var recorder = new WatchRecorder([new("x", "1", 0, 2, "why")]);
        foreach (var value in values)
        {
            using var simulation = new Reporting(watch => report(watch, value));
            recorder.Next(simulation);
        }

        return recorder;
    }

    private sealed class Reporting(Action<IWatchSink> report) : IWatchedSimulation
    {
        public void Watch(IWatchSink sink) => report(sink);

        public void Advance(int steps)
        {
            // Nothing moves.
        }

        public void Observe(IObservationSink sink)
        {
            // Nothing is observed.
        }

        public void Dispose()
        {
            // There is nothing.
        }
    }
}
