using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class FloorRefreshTests : IDisposable
{
    private readonly Bench bench = new();

    private BaselineFloor? Kept => BaselineReader.Read(bench.BaselineFile).Value!.Content.RoundingFloor;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_measured_floor_is_stored_by_metric_and_seed_and_read_back()
    {
        var result = Refresh(FloorSample.Measurement);

        Assert.Contains("near-critical: rounding floor: (none) -> rate, total_spikes (2 seeds, start by ±2^-52, instruction sets avx2, scalar)", result.Changes);
        Assert.Equal(42e-12, Kept!.Metrics["rate"][42], 1e-14);
        Assert.Equal([0.0, 0.0], Kept.Metrics["total_spikes"].Values);
        Assert.Empty(Refresh(FloorSample.Measurement).Changes);
    }

    [Fact]
    public void A_refresh_that_does_not_measure_keeps_it()
    {
        Refresh(FloorSample.Measurement);
        var before = bench.Baseline;

        Assert.Empty(bench.Refresh(Sample.Set(Sample.Scenario())).Changes);

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void A_baseline_whose_floor_was_never_measured_says_nothing_of_it() => Assert.DoesNotContain("roundingFloor", bench.Baseline, StringComparison.Ordinal);

    [Fact]
    public void Other_physics_has_no_floor_until_it_is_measured()
    {
        Refresh(FloorSample.Measurement);

        bench.Refresh(Sample.Set(Sample.Scenario(Sample.Description with { Parameters = [ParameterDescription.Number("tau_AMPA", 3, "ms")] })));

        Assert.Null(Kept);
    }

    [Fact]
    public void A_metric_that_has_no_tolerance_any_more_has_no_floor_either()
    {
        Refresh(FloorSample.Measurement);

        bench.Refresh(Sample.Set(Sample.Scenario(WithRate(rate => new(rate.Name, rate.Unit, ConformanceClass.Exact)))));

        Assert.Equal(["total_spikes"], Kept!.Metrics.Keys);
    }

    [Fact]
    public void A_tolerance_that_was_tightened_below_the_kept_floor_is_refused_as_BNG6010()
    {
        Refresh(FloorSample.Measurement);
        var before = bench.Baseline;

        var result = bench.Refresh(Sample.Set(Sample.Scenario(WithRate(rate => rate with { AbsoluteTolerance = 4e-12, RelativeTolerance = 0 }))));

        var finding = Assert.Single(result.Findings);
        Assert.True(result.IsRefused);
        Assert.Equal("BNG6010", finding.Diagnostic.Code);
        Assert.Contains("the tolerance of rate, 4e-12 Hz, is below the rounding floor after t = 0.02: rounding alone moves it by 4.2e-11 Hz, which is 1", finding.Message, StringComparison.Ordinal);
        Assert.Contains("that is the floor which the baseline keeps", finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, bench.Baseline);
    }

    [Theory]
    [InlineData(5e-11, 0)]
    [InlineData(1e-15, 1e-10)]
    public void A_tolerance_that_was_tightened_and_is_still_above_the_kept_floor_is_accepted(double absolute, double relative)
    {
        Refresh(FloorSample.Measurement);

        Assert.False(bench.Refresh(Sample.Set(Sample.Scenario(WithRate(rate => rate with { AbsoluteTolerance = absolute, RelativeTolerance = relative })))).IsRefused);
    }

    [Fact]
    public void A_measured_tolerance_below_the_floor_is_refused_as_BNG6010_and_leaves_the_file()
    {
        var before = bench.Baseline;

        var result = Refresh(FloorSample.WithMoved(moved => moved.Run.WithMetric("rate", 9)));

        Assert.Equal("BNG6010", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void What_is_no_number_refuses_as_BNG6012()
    {
        var result = Refresh(FloorSample.WithMoved(moved => moved.Run.WithMetric("rate", double.NaN)));

        Assert.Equal("BNG6012", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.True(result.IsRefused);
    }

    [Fact]
    public void A_blind_tolerance_is_warned_of_as_BNG6011_and_refuses_where_the_build_makes_an_error_of_it()
    {
        var blind = FloorSample.Measurement with { Perturbed = [.. FloorSample.Measurement.Perturbed.Where(run => run.Size < 0.01)] };

        var warned = Refresh(blind);
        var refused = Refresh(blind, "BNG6011");

        Assert.False(warned.IsRefused);
        Assert.Contains(warned.Findings, finding => finding.Diagnostic.Code == "BNG6011");
        Assert.True(refused.IsRefused);
    }

    [Fact]
    public void Floors_of_channels_and_norms_are_shares_of_their_size_and_are_kept_by_a_refresh_that_does_not_measure()
    {
        using var recorded = new Bench(Recorded.Scenario());
        var result = Measure(recorded, Recorded.Description);

        Assert.Contains(result.Changes, change => change.StartsWith("near-critical: rounding floor: (none) -> rate, total_spikes, orbit.v, orbit.x, plate.L1, plate.L2, plate.Maximum (", StringComparison.Ordinal));
        var kept = KeptOf(recorded)!.Recordings;
        Assert.Equal("its range", kept["orbit.x"].Of);
        Assert.Equal(1e-6 / 2, kept["orbit.x"].BySeed[1], 1e-9);
        Assert.Equal([0.0, 0.0], kept["orbit.v"].BySeed.Values);
        Assert.Equal(("the expected field", 0.0), (kept["plate.Maximum"].Of, kept["plate.Maximum"].BySeed[42]));
        var before = recorded.Baseline;
        Assert.Empty(recorded.Refresh(Sample.Set(Recorded.Scenario())).Changes);
        Assert.Equal(before, recorded.Baseline);
    }

    [Fact]
    public void A_channel_that_was_tightened_below_its_kept_floor_is_refused_as_BNG6010_and_one_above_it_is_accepted()
    {
        using var recorded = new Bench(Recorded.Scenario());
        Measure(recorded, Recorded.Description);
        var before = recorded.Baseline;

        var refused = recorded.Refresh(Sample.Set(Recorded.Scenario(WithShare(4e-7))));

        Assert.True(refused.IsRefused);
        Assert.Contains(
            "the tolerance of orbit.x, 4e-7 of its range, is below the rounding floor after t = 0.02: rounding alone moves it by 5e-7 of its range, which is 1.3 times the tolerance (2 seeds, start by ±2^-52",
            Assert.Single(refused.Findings).Message, StringComparison.Ordinal);
        Assert.Equal("BNG6010", refused.Findings[0].Diagnostic.Code);
        Assert.Equal(before, recorded.Baseline);
        Assert.False(recorded.Refresh(Sample.Set(Recorded.Scenario(WithShare(6e-7)))).IsRefused);
        Assert.Equal(1e-6 / 2, KeptOf(recorded)!.Recordings["orbit.x"].BySeed[1], 1e-9);
    }

    [Fact]
    public void A_floor_of_another_horizon_stride_size_or_tube_says_nothing_and_goes()
    {
        foreach (var other in new[]
        {
            Recorded.Orbit with { Horizon = 0.5 },
            Recorded.Orbit with { Stride = 2 },
            Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { NominalSize = 2 }, Recorded.Orbit.Channels[1]] },
            Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { TimeTolerance = 0.1 }, Recorded.Orbit.Channels[1]] },
            Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { RelativeTolerance = 0.1 }, Recorded.Orbit.Channels[1]] },
        })
        {
            using var recorded = new Bench(Recorded.Scenario());
            Measure(recorded, Recorded.Description);

            Assert.False(recorded.Refresh(Sample.Set(Recorded.Scenario(Recorded.Description with { Series = [other] }))).IsRefused);

            Assert.DoesNotContain("orbit.x", KeptOf(recorded)!.Recordings.Keys);
            Assert.Contains("plate.L2", KeptOf(recorded)!.Recordings.Keys);
        }
    }

    [Fact]
    public void A_floor_of_metrics_alone_has_no_key_of_recordings()
    {
        Refresh(FloorSample.Measurement);

        Assert.DoesNotContain("\"recordings\"", bench.Baseline, StringComparison.Ordinal);
    }

    private static BaselineFloor? KeptOf(Bench recorded) => BaselineReader.Read(recorded.BaselineFile).Value!.Content.RoundingFloor;

    private static ScenarioDescription WithShare(double share) => Recorded.Description with
    {
        Series = [Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { RangeShare = share }, Recorded.Orbit.Channels[1]] }],
    };

    // Rounding moves the orbit's x by 1e-6 at its end, and nothing of the plate.
    private static RefreshResult Measure(Bench recorded, ScenarioDescription description)
    {
        var measurement = FloorSample.Measurement with
        {
            Description = FloorSample.Description with { Fields = description.Fields, Series = description.Series },
            Perturbed = [],
            Unmoved = [.. FloorSample.Measurement.Unmoved.Select(run => WithRecordings(run, 0))],
            Moved = [.. FloorSample.Measurement.Moved.Select(moved => new MovedRun(WithRecordings(moved.Run, moved.IsOfState ? 1e-6 : 0)) { Perturbation = moved.Perturbation, Size = moved.Size, InstructionSet = moved.InstructionSet })],
        };
        return new GateStages(recorded.Request with { RefreshBaselines = true, RefreshReason = "A test wants it" }, Sample.Set(Recorded.Scenario(description)))
            .Refresh([], new FixedClock(), [FloorSample.Judge(measurement)]);
    }

    private static RunMeasurement WithRecordings(RunMeasurement run, double moved) => run.WithRecording("plate", Recorded.Cells(run.Seed))
        .WithRecording("orbit", Recorded.Samples(101, time => [Math.Cos(6 * time) + run.Seed + (moved * time), -6 * Math.Sin(6 * time)]));

    private static ScenarioDescription WithRate(Func<MetricDescription, MetricDescription> change) =>
        Sample.Description with { Metrics = [.. Sample.Description.Metrics.Select(metric => metric.Name == "rate" ? change(metric) : metric)] };

    private RefreshResult Refresh(FloorMeasurement measurement, params string[] asErrors) => new GateStages(
        bench.Request with { RefreshBaselines = true, RefreshReason = "A test wants it", WarningsAsErrors = asErrors }, Sample.Set(Sample.Scenario()))
        .Refresh([], new FixedClock(), [FloorSample.Judge(measurement)]);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Bench.Day;
    }
}
