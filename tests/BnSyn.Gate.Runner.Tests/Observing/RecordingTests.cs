using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Measuring;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Tests.Observing;

[WaitsFor(Awaited.Simulations)]
public sealed class RecordingTests
{
    private static readonly SeriesDescription Orbit = new("orbit", [new("x", "m") { RangeShare = 0.01 }, new("v", "m/s") { RangeShare = 0.01 }]) { Reason = "why not" };

    private static readonly FieldDescription Plate = new("plate", "K", [new("x", "1", 4), new("y", "1", 3)]) { Norms = [new(FieldNorm.L1, 0.1, "why not")] };

    private static readonly ScenarioDescription Declared = new Oscillator().Describe() with { Series = [Orbit], Fields = [Plate] };

    [Fact]
    public void The_digest_is_of_every_bit_and_the_rows_are_what_the_stride_keeps_and_the_last()
    {
        double[] all = [.. Enumerable.Range(0, 9).SelectMany(at => (double[])[at, at * 10, -at])];

        var recording = Record(Orbit with { Stride = 3 }, all);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(all.AsSpan()))), recording.Digest);
        Assert.Equal(9, recording.Count);
        Assert.Equal([0, 3, 6, 8], Numbers(recording).Chunk(3).Select(row => row[0]));
        Assert.Equal([0, 3, 6], Numbers(Record(Orbit with { Stride = 3 }, all[..21])).Chunk(3).Select(row => row[0]));
    }

    [Fact]
    public void Beyond_the_horizon_nothing_is_kept_and_everything_is_in_the_digest()
    {
        double[] all = [.. Enumerable.Range(0, 9).SelectMany(at => (double[])[at, at * 10, -at])];

        var recording = Record(Orbit with { Stride = 3, Horizon = 4 }, all);

        Assert.Equal([0, 3, 4], Numbers(recording).Chunk(3).Select(row => row[0]));
        Assert.Equal(Record(Orbit, all).Digest, recording.Digest);
        Assert.Equal([0, 3, 6, 8], Numbers(Record(Orbit with { Stride = 3, Horizon = 99 }, all)).Chunk(3).Select(row => row[0]));
    }

    [Fact]
    public void Ten_million_samples_stream_with_bounded_memory()
    {
        const int Samples = 10_000_000;
        using var recorder = new ObservationRecorder(Declared with { Series = [Orbit with { Stride = 1000 }] }, RecordingDepth.Rows);
        Report(recorder, 0, 100_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Report(recorder, 100_000, Samples);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var recording = recorder.Recordings()!["orbit"];
        Assert.Equal((Samples, false, 3 * 10_001), (recording.Count, recording.IsTooLarge, Numbers(recording).Length));
        Assert.InRange(allocated, 0, 4_000_000);
    }

    [Fact]
    public void Without_a_stride_so_many_are_hashed_and_none_is_kept()
    {
        using var recorder = new ObservationRecorder(Declared, RecordingDepth.Rows);
        Report(recorder, 0, 200_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Report(recorder, 200_000, 1_000_000);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var recording = recorder.Recordings()!["orbit"];

        Assert.Equal((1_000_000, true), (recording.Count, recording.IsTooLarge));
        Assert.Null(recording.Rows);
        Assert.InRange(allocated, 0, 100_000);
    }

    [Theory]
    [InlineData(new[] { 0.0, 1, 2, 0, 1, 2 }, "sample 1 is at 0 s, and the one before at 0 s")]
    [InlineData(new[] { 1.0, 1, 2, 0, 1, 2 }, "sample 1 is at 0 s, and the one before at 1 s")]
    [InlineData(new[] { double.NaN, 1, 2 }, "sample 0 is at NaN s, which is not finite")]
    [InlineData(new[] { double.NegativeInfinity, 1, 2 }, "sample 0 is at -Infinity s, which is not finite")]
    public void Times_ascend(double[] rows, string problem) => Assert.Equal(problem, Record(Orbit, rows).Problem);

    [Fact]
    public void A_sample_of_more_or_fewer_channels_is_told()
    {
        using var recorder = new ObservationRecorder(Declared, RecordingDepth.Rows);
        recorder.Sample("orbit", 0, [1, 2]);
        recorder.Sample("orbit", 1, [1]);
        recorder.Sample("orbit", 2, [1, 2, 3]);

        var recording = recorder.Recordings()!["orbit"];

        Assert.Equal("sample 1 has 1 values; 2 channels are declared", recording.Problem);
        Assert.Null(recording.Rows);
    }

    [Fact]
    public void The_first_value_that_is_not_finite_is_told_with_its_place()
    {
        Assert.Equal("v is NaN at 1 s", Record(Orbit, [0, 1, 2, 1, 1, double.NaN, 2, double.PositiveInfinity, 1]).NonFinite);
        using var recorder = new ObservationRecorder(Declared, RecordingDepth.Rows);
        recorder.Field("plate", [1, 2, 3, 4, 5, double.NegativeInfinity, 7, double.NaN, 9, 10, 11, 12]);
        Assert.Equal("-Infinity in the cell [1, 2]", recorder.Recordings()!["plate"].NonFinite);
    }

    [Fact]
    public void A_field_has_as_many_values_as_its_axes_have_cells()
    {
        using var recorder = new ObservationRecorder(Declared, RecordingDepth.Rows);
        recorder.Field("plate", [1, 2]);

        Assert.Equal("it has 2 values; its axes have 12 cells", recorder.Recordings()!["plate"].Problem);
    }

    [Fact]
    public void A_stride_keeps_cells_whose_every_index_is_a_multiple_of_it()
    {
        using var recorder = new ObservationRecorder(Declared with { Fields = [Plate with { Stride = 2 }] }, RecordingDepth.Rows);
        recorder.Field("plate", [0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);

        Assert.Equal([0, 2, 20, 22], Numbers(recorder.Recordings()!["plate"]));
    }

    [Fact]
    public void A_stride_may_be_larger_than_an_axis()
    {
        using var recorder = new ObservationRecorder(Declared with { Fields = [Plate with { Stride = 3 }] }, RecordingDepth.Rows);
        recorder.Field("plate", [0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);

        Assert.Equal([0, 30], Numbers(recorder.Recordings()!["plate"]));
    }

    [Fact]
    public void A_field_of_more_cells_than_are_kept_is_hashed_and_none_is_kept()
    {
        using var recorder = new ObservationRecorder(Declared with { Fields = [Plate with { Axes = [new("x", "1", 1000), new("y", "1", 1000)] }] }, RecordingDepth.Rows);
        recorder.Field("plate", new double[1_000_000]);

        var recording = recorder.Recordings()!["plate"];

        Assert.Equal((1_000_000, true), (recording.Count, recording.IsTooLarge));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(new byte[8_000_000])), recording.Digest);
    }

    [Fact]
    public void What_is_timed_is_not_recorded()
    {
        using var simulation = new Recorded();
        using var timed = new TimedSimulation("reference", simulation);

        timed.Time(0, 3);

        Assert.Equal(0, simulation.TimesRecorded);
    }

    [Fact]
    public void A_name_that_is_not_declared_and_a_field_that_comes_twice_are_misreported_once()
    {
        using var recorder = new ObservationRecorder(Declared, RecordingDepth.Rows);
        recorder.Sample("orbits", 0, [1]);
        recorder.Sample("orbits", 1, [1]);
        recorder.Field("plates", [1]);
        recorder.Field("plate", new double[12]);
        recorder.Field("plate", new double[12]);
        recorder.Field("orbit", [1]);

        Assert.Equal(["orbits", "plates", "plate", "orbit"], recorder.Misreported);
    }

    [Fact]
    public void A_repetition_keeps_the_digest_alone_and_an_ensembles_run_nothing()
    {
        var counting = Make(run => run);
        var again = Make(run => run with { Repetition = 1 });

        Assert.NotNull(counting["orbit"].Rows);
        Assert.Null(again["orbit"].Rows);
        Assert.Equal(counting["orbit"].Digest, again["orbit"].Digest);
        Assert.Null(ObservedRun.Make(new PlannedRun(Scenario(), "reference", 1, 0) { KeepsBits = false }, () => { }, CancellationToken.None).Recordings);
    }

    [Fact]
    public void A_simulation_is_recorded_before_its_first_step_and_after_every_one_whether_it_is_traced_or_not()
    {
        Assert.Equal(301, Make(run => run)["orbit"].Count);
        Assert.Equal(Enumerable.Range(0, 301).Select(step => (double)step), Numbers(Make(run => run)["orbit"]).Chunk(3).Select(row => row[0]));
    }

    private static SortedDictionary<string, RecordingMeasurement> Make(Func<PlannedRun, PlannedRun> change) =>
        ObservedRun.Make(change(new PlannedRun(Scenario(), "reference", 1, 0)), () => { }, CancellationToken.None).Recordings!;

    private static PlannedScenario Scenario()
    {
        var planned = Planned.Of(() => new Recorded());
        return planned with { Description = planned.Description with { Series = [Orbit] } };
    }

    private static RecordingMeasurement Record(SeriesDescription series, double[] rows)
    {
        using var recorder = new ObservationRecorder(Declared with { Series = [series] }, RecordingDepth.Rows);
        foreach (var row in rows.Chunk(3))
        {
            recorder.Sample("orbit", row[0], row.AsSpan(1));
        }

        return recorder.Recordings()!["orbit"];
    }

    private static double[] Numbers(RecordingMeasurement recording) => MemoryMarshal.Cast<byte, double>(recording.Rows).ToArray();

    private static void Report(ObservationRecorder recorder, int from, int to)
    {
        Span<double> channels = stackalloc double[2];
        for (var sample = from; sample < to; sample++)
        {
            (channels[0], channels[1]) = (sample % 7, -sample);
            recorder.Sample("orbit", sample, channels);
        }
    }

    private sealed class Recorded : IRecordedSimulation
    {
        private int _steps;

        public void Advance(int steps) => _steps += steps;

        public int TimesRecorded { get; private set; }

        public void Record(IRecordingSink sink)
        {
            TimesRecorded++;
            sink.Sample("orbit", _steps, [_steps, 1]);
        }

        public void Observe(IObservationSink sink) => sink.Scalar("crossings", _steps);

        public void Dispose()
        {
        }
    }
}
