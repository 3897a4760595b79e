using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Observing;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class CourseRecorderTests
{
    [Fact]
    public void A_single_number_is_kept_over_time_and_a_vector_is_not()
    {
        var courses = Record(100, (step, sink) =>
        {
            sink.Write("V", [step, step + 1.0]);
            sink.Write("sigma", [step / 10.0]);
            sink.Write("heat", [step * 2f]);
        })!;

        Assert.Equal(1, courses.Every);
        Assert.Empty(courses.Events);
        Assert.Equal(["sigma", "heat"], courses.Values.Select(value => value.Name));
        Assert.Equal(Enumerable.Range(0, 101).Select(step => step / 10.0), courses.Values[0].Numbers());
        Assert.Equal(200, courses.Values[1].Numbers()[^1]);
    }

    [Fact]
    public void A_list_that_grows_and_shrinks_is_one_of_events_and_all_of_them_are_counted()
    {
        var courses = Record(9, (step, sink) => Spikes(sink, step % 3 == 1, step, 7))!;

        var spikes = Assert.Single(courses.Events);
        Assert.Equal([(1, 1), (1, 7), (4, 4), (4, 7), (7, 7), (7, 7)], spikes.Events(1));
        Assert.Equal([0, 2, 0, 0, 2, 0, 0, 2, 0, 0], spikes.Numbers());
        Assert.Equal([(4, 4)], spikes.Events(2));
    }

    [Fact]
    public void What_is_shown_is_kept_like_a_list_of_the_state_and_is_in_no_hash()
    {
        static void State(IStateSink sink, int step) => sink.Write("V", [step, step + 1.0]);
        using var simulation = new Scripted((step, sink) =>
        {
            State(sink, step);
            sink.Show("cortex spikes", step % 2 == 0 ? [] : [step]);
        });
        using var bare = new Scripted((step, sink) => State(sink, step));
        var recorder = new CourseRecorder(2);
        using var shown = new StateHash(recorder);
        using var plain = new StateHash();
        for (var step = 0; step <= 2; step++)
        {
            shown.Trace(simulation, isLast: step == 2);
            plain.Trace(bare, isLast: step == 2);
            simulation.Advance(1);
            bare.Advance(1);
        }

        var spikes = Assert.Single(recorder.Measured()!.Events);
        Assert.Equal("cortex spikes", spikes.Name);
        Assert.Equal([(1, 1)], spikes.Events(1));
        Assert.Equal((plain.StateWord, plain.TrailByte), (shown.StateWord, shown.TrailByte));
        Assert.Equal(plain.GetDigest(), shown.GetDigest());
    }

    [Fact]
    public void A_list_of_constant_length_and_one_that_only_grows_are_no_events() => Assert.Null(Record(20, (step, sink) =>
    {
        sink.Write("kinds", Enumerable.Range(1, 3).ToArray());
        sink.Write("history", Enumerable.Range(0, step).ToArray());
        sink.Write(Enumerable.Range(step, step % 2).ToArray());
    }));

    [Fact]
    public void What_is_kept_does_not_grow_with_the_steps_and_every_event_is_still_counted()
    {
        var courses = Record(30_000, (step, sink) =>
        {
            sink.Write("gain", [(double)step]);
            Spikes(sink, step % 2 == 0, step % 64, 5);
        })!;

        Assert.Equal(101, courses.Every);
        var spikes = Assert.Single(courses.Events);
        Assert.InRange(courses.Values[0].Numbers().Length, 290, RunCourses.MostStretches);
        Assert.InRange(spikes.Numbers().Length, 290, RunCourses.MostStretches);
        Assert.InRange(spikes.Events(1).Count(), 300, RunCourses.MostEvents);
        Assert.Equal(30_002, spikes.Numbers().Sum());
        Assert.All(spikes.Events(1), found => Assert.Equal(0, found.Number % spikes.EveryNumber));
        Assert.False(spikes.IsCut);
    }

    [Fact]
    public void A_number_that_has_more_events_than_are_kept_has_its_first_ones()
    {
        var spikes = Assert.Single(Record(5000, (step, sink) => Spikes(sink, step % 2 == 0, 0))!.Events);

        Assert.True(spikes.IsCut);
        Assert.Equal(RunCourses.MostEvents, spikes.Events(1).Count());
        Assert.Equal((1998, 0), spikes.Events(1).Last());
        Assert.Equal(2501, spikes.Numbers().Sum());
    }

    [Fact]
    public void Of_many_quantities_the_first_are_kept_and_one_that_is_not_in_every_state_is_not()
    {
        var courses = Record(10, (step, sink) =>
        {
            for (var number = 0; number < 9; number++)
            {
                if (number != 2 || step != 5)
                {
                    sink.Write($"q{number}", [(double)step]);
                }
            }
        })!;

        Assert.Equal(["q0", "q1", "q3", "q4", "q5"], courses.Values.Select(value => value.Name));
    }

    [Fact]
    public void The_hash_of_a_state_is_the_same_whether_it_is_kept_over_time_or_not()
    {
        using var plain = new StateHash();
        using var kept = new StateHash(new CourseRecorder(3));
        using var simulation = new Scripted((step, sink) => sink.Write("sigma", [step / 3.0]));
        plain.Trace(simulation, isLast: false);
        kept.Trace(simulation, isLast: false);

        Assert.Equal(plain.StateWord, kept.StateWord);
    }

    private static void Spikes(IStateSink sink, bool areThere, params int[] numbers) => sink.Write("spikes", areThere ? numbers : Array.Empty<int>());

    private static RunCourses? Record(int steps, Action<int, IStateSink> write)
    {
        var recorder = new CourseRecorder(steps);
        using var hash = new StateHash(recorder);
        using var simulation = new Scripted(write);
        for (var step = 0; step <= steps; step++)
        {
            hash.Trace(simulation, isLast: false);
            simulation.Advance(1);
        }

        return recorder.Measured();
    }

    private sealed class Scripted(Action<int, IStateSink> write) : ITracedSimulation
    {
        private int _step;

        public void Advance(int steps) => _step += steps;

        public void Trace(IStateSink sink) => write(_step, sink);

        public void Observe(IObservationSink sink)
        {
            // Nothing is asked of it.
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
