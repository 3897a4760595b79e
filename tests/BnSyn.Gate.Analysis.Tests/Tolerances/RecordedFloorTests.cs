using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Analysis.Tolerances.Reports;

namespace BnSyn.Gate.Analysis.Tests.Tolerances;

/// <summary>The rounding floors of what a run records: channels of a series, norms of a field.</summary>
public sealed class RecordedFloorTests
{
    // The orbit's x goes from seed - 1 to seed + 1 in a second, so that 0.01 of its range is 0.02.
    private const double Allowed = 0.02;

    [Fact]
    public void A_channel_is_measured_by_the_largest_difference_in_what_its_range_allows()
    {
        var judged = Judge(moved: time => 1e-6 * time);

        var floor = judged.FloorOf("orbit.x");
        Assert.Equal(1e-6, floor.All!.Value.Absolute, 1e-15);
        Assert.Equal(1e-6 / Allowed, floor.All.Value.Excess, 1e-7);
        Assert.Equal(1e-6 / 2, floor.All.Value.Relative, 1e-9);
        Assert.Equal("m", floor.Observable.Unit);
        Assert.Equal(HorizonKind.Beyond, floor.Horizon!.Value.Kind);
        Assert.Equal(0, judged.FloorOf("orbit.v").All!.Value.Absolute);
        Assert.Empty(judged.Findings);
    }

    [Fact]
    public void A_channel_that_outgrows_its_tolerance_is_BNG6010_with_the_first_time_and_a_horizon_that_leaves_ten_times_the_floor()
    {
        var judged = Judge(Chaos);

        var message = Assert.Single(judged.Findings).Message;
        Assert.Equal("BNG6010", judged.Findings[0].Diagnostic.Code);

        // 1e-9 e^(20 t) is 0.02 at t = 0.8406, and a tenth of that at t = 0.7255; there is a sample every 0.01 s.
        Assert.StartsWith(
            "near-critical: the tolerance of orbit.x, 0.01 of its range, is below the rounding floor after t = 0.85 s: rounding alone moves it by 0.49 m, which is 24 times the tolerance (a last place of the initial state); "
            + "declare a Horizon of at most 0.729 s",
            message, StringComparison.Ordinal);
        Assert.Equal("below the floor: will alarm on another compiler; 10x above it up to t = 0.729 s: declare a Horizon of at most that", Advice.Of(judged.FloorOf("orbit.x")));
        Assert.Equal("t = 0.85 s", judged.FloorOf("orbit.x").Horizon.ToString());
    }

    [Fact]
    public void The_same_chaos_up_to_the_advised_horizon_is_above_the_floor()
    {
        var judged = Judge(Chaos, Recorded.Orbit with { Horizon = 0.729 });

        Assert.Empty(judged.Findings);
        Assert.InRange(judged.FloorOf("orbit.x").All!.Value.Excess, 0.01, 0.11);
        Assert.Equal("0.01 of its range to t = 0.729 s", judged.FloorOf("orbit.x").Observable.Describe());
    }

    [Fact]
    public void A_horizon_that_is_declared_too_late_is_BNG6010_as_well() =>
        Assert.Contains("0.01 of its range to t = 0.9 s, is below the rounding floor after t = 0.85 s", Assert.Single(Judge(Chaos, Recorded.Orbit with { Horizon = 0.9 }).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_series_has_one_horizon_which_is_that_of_its_first_channel_to_part()
    {
        // v is allowed 0.12 and is 0.012 away at t = 0.4; x parts later.
        var judged = FloorSample.Judge(WithMoved("orbit", run => Recorded.Samples(101, time => [Math.Cos(6 * time) + run.Seed + Chaos(time), (-6 * Math.Sin(6 * time)) + (0.03 * time)])));

        Assert.Contains("the tolerance of orbit.x, ", Assert.Single(judged.Findings).Message, StringComparison.Ordinal);
        Assert.Matches(@"; declare a Horizon of at most 0\.(399|409) s$", judged.Findings[0].Message);
        Assert.Matches(@"^only 4(\.[0-9]+)?x above the floor: may alarm on another compiler; 10x above it up to t = 0\.(399|409) s", Advice.Of(judged.FloorOf("orbit.v")));
    }

    [Fact]
    public void A_tolerance_that_is_too_tight_from_the_start_has_no_horizon_that_helps()
    {
        var judged = Judge(_ => 1);

        Assert.Contains("after t = 0 s: ", Assert.Single(judged.Findings).Message, StringComparison.Ordinal);
        Assert.Contains("it comes too close to the floor from the start for a Horizon to help: widen the tolerance", judged.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal("below the floor: will alarm on another compiler", Advice.Of(judged.FloorOf("orbit.x")));
    }

    [Fact]
    public void A_time_tolerance_counts_as_in_a_gate()
    {
        // At the end it is in time again: what would come after the end is met by nothing.
        static double Late(double time) => Math.Cos(6 * (time - (0.02 * (1 - time)))) - Math.Cos(6 * time);
        var late = Judge(Late, Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { TimeTolerance = 0.05 }, Recorded.Orbit.Channels[1]] });

        Assert.Empty(late.Findings);
        Assert.NotEmpty(Judge(Late).Findings);
        Assert.Equal("0.01 of its range within 0.05 s", late.FloorOf("orbit.x").Observable.Describe());
    }

    [Fact]
    public void The_earliest_seed_and_direction_names_the_time()
    {
        var judged = FloorSample.Judge(Measurement(Recorded.Orbit, (run, time) => run.Seed == 42 && time >= 0.3 ? 1 : time >= 0.5 ? 1 : 0));

        Assert.Contains("after t = 0.3 s: ", Assert.Single(judged.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_norm_of_a_field_is_measured_by_its_value()
    {
        var judged = FloorSample.Judge(WithMoved("plate", run => Recorded.Cells(run.Seed).With(0, 100 + run.Seed + 1)));

        // The largest cell is 210 + seed.
        Assert.Equal(1.0 / 211, judged.FloorOf("plate.Maximum").All!.Value.Absolute, 1e-12);
        Assert.Equal(1.0 / 211 / 0.02, judged.FloorOf("plate.Maximum").All!.Value.Excess, 1e-10);
        Assert.InRange(judged.FloorOf("plate.L1").All!.Value.Absolute, 1e-6, 1.0 / 211);
        Assert.Empty(judged.Findings);
    }

    [Fact]
    public void A_norm_below_the_floor_is_BNG6010()
    {
        var judged = FloorSample.Judge(WithMoved("plate", run => Recorded.Cells(run.Seed).With(0, 150)));

        Assert.Contains(judged.Findings, finding => finding.Message.Contains("the tolerance of plate.Maximum, 0.02 relative, is below the rounding floor after t = 0.0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_series_whose_length_rounding_moves_is_BNG6018_once_and_no_floor()
    {
        var judged = FloorSample.Judge(WithMoved("orbit", run => Recorded.Samples(run.Seed, count: 51)));

        Assert.Equal(
            "near-critical: no rounding floor of the series orbit: seed 1 (accelerated) goes from 0 to 1 s, and from 0 to 0.5 s where start moves its initial state by 2^-52: 50 % of the longer one is in both, at least 100 % must be",
            Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6018").Message);
        Assert.Null(judged.FloorOf("orbit.x").All);
        Assert.Null(judged.FloorOf("orbit.v").All);
        Assert.NotNull(judged.FloorOf("plate.L2").All);
    }

    [Fact]
    public void A_minimum_share_that_such_an_end_leaves_is_compared_as_far_as_both_go() =>
        Assert.Empty(FloorSample.Judge(WithMoved("orbit", run => Recorded.Samples(run.Seed, count: 51), Recorded.Orbit with { MinimumShare = 0.4 })).Findings);

    [Theory]
    [InlineData("orbit", "orbit.x", "x is NaN at 0.5 s")]
    [InlineData("plate", "plate.L2", "cell 3 is NaN")]
    public void What_is_not_finite_is_BNG6012_and_no_floor(string recording, string observable, string place)
    {
        var judged = FloorSample.Judge(WithMoved(recording, _ => new RecordingMeasurement { Digest = "00", Count = 12, Rows = new byte[96], NonFinite = place }));

        Assert.Contains(judged.Findings, finding => finding.Diagnostic.Code == "BNG6012" && finding.Message.Contains($"no rounding floor of {observable}: ", StringComparison.Ordinal) && finding.Message.Contains(place, StringComparison.Ordinal));
        Assert.Null(judged.FloorOf(observable).All);
    }

    [Fact]
    public void What_a_moved_run_does_not_record_is_BNG6012_and_no_floor()
    {
        var measurement = Measurement(Recorded.Orbit, (_, _) => 0);

        var judged = FloorSample.Judge(measurement with { Moved = [.. measurement.Moved.Select(moved => Change(moved, moved.Run with { Recordings = [] }))] });

        Assert.Contains(judged.Findings, finding => finding.Diagnostic.Code == "BNG6012" && finding.Message.Contains("gives 303 samples, and no value where start", StringComparison.Ordinal));
        Assert.Null(judged.FloorOf("orbit.x").All);
    }

    [Fact]
    public void A_channel_of_zero_without_a_size_that_rounding_moves_is_below_the_floor_and_has_no_suggestion()
    {
        var rows = Recorded.Samples(101, _ => [0, 1]);
        var measurement = Measurement(Recorded.Orbit, (_, _) => 0);

        var judged = FloorSample.Judge(measurement with
        {
            Unmoved = [.. measurement.Unmoved.Select(run => run.WithRecording("orbit", rows))],
            Moved = [.. measurement.Moved.Select(moved => Change(moved, moved.Run.WithRecording("orbit", Recorded.Samples(101, time => [1e-300 * time, 1]))))],
        });

        Assert.Contains(judged.Findings, finding => finding.Message.Contains("the tolerance of orbit.x, 0.01 of its range, is below the rounding floor after t = 0.01 s", StringComparison.Ordinal));
        Assert.Null(SuggestedTolerance.Of(judged.FloorOf("orbit.x")));
    }

    [Fact]
    public void Wrong_physics_is_seen_by_the_channel_it_moves_and_a_run_of_which_only_the_digest_is_kept_is_not_judged()
    {
        var measurement = Measurement(Recorded.Orbit, (_, time) => 1e-6 * time);
        PerturbedRun Perturbed(double size, bool keepsRows) => new(
            "leak", size, measurement.Unmoved[0].WithRecording("orbit", Recorded.Measured(Moved(1, time => 10 * size * time), keepsRows)));

        var seen = FloorSample.Judge(measurement with { Perturbed = [Perturbed(0.001, keepsRows: true), Perturbed(0.01, keepsRows: true)] });
        var digests = FloorSample.Judge(measurement with { Perturbed = [Perturbed(0.001, keepsRows: false), Perturbed(0.01, keepsRows: false)] });
        var blind = FloorSample.Judge(measurement with { Perturbed = [Perturbed(0.001, keepsRows: true)] });

        Assert.Equal("leak", seen.FloorOf("orbit.x").Physics.Smallest!.Perturbation);
        Assert.False(digests.FloorOf("orbit.x").Physics.IsTried);
        Assert.Contains(blind.Findings, finding => finding.Message.Contains("the tolerance of orbit.x, 0.01 of its range, is blind: 0.1 % of leak moves it by 0.01 m and passes", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_has_lines_to_paste()
    {
        var measurement = Measurement(Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { NominalSize = 3 }, Recorded.Orbit.Channels[1]] }, (_, time) => 1e-6 * time);
        var moved = WithMoved("plate", run => Recorded.Cells(run.Seed).With(0, 100 + run.Seed + 1e-9));

        var page = TolerancesPage.Write([FloorSample.Judge(measurement), FloorSample.Judge(moved)]);

        Assert.Contains("| orbit.x | 0.03 m | 1e-6 m | 3.3e-7 | ", page, StringComparison.Ordinal);
        Assert.Contains("new(\"x\", \"m\") { RangeShare = 4e-5, NominalSize = 3 }, // orbit.x: a hundred times the rounding floor of 1e-6 m (", page, StringComparison.Ordinal);
        Assert.Contains("new(FieldNorm.Maximum, 5e-10, \"a hundred times the rounding floor of 4.7e-12 (", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_of_series_alone_without_a_perturbation_of_its_initial_state_is_BNG6014() =>
        Assert.Equal("BNG6014", Assert.Single(FloorSample.Judge(new() { Description = Description(Recorded.Orbit) with { Perturbations = [] } }).Findings).Diagnostic.Code);

    private static double Chaos(double time) => 1e-9 * Math.Exp(20 * time);

    private static ScenarioTolerances Judge(Func<double, double> moved, SeriesDescription? series = null) =>
        FloorSample.Judge(Measurement(series ?? Recorded.Orbit, (_, time) => moved(time)));

    private static ScenarioDescription Description(SeriesDescription series) => FloorSample.Description with { Metrics = [], Fields = [Recorded.Plate], Series = [series] };

    // What no test moves is the same in both runs.
    private static FloorMeasurement Measurement(SeriesDescription series, Func<RunMeasurement, double, double> moved) =>
        WithMoved("orbit", run => Moved(run.Seed, time => moved(run, time)), series);

    private static double[] Moved(ulong seed, Func<double, double> moved) =>
        Recorded.Samples(101, time => [Math.Cos(6 * time) + seed + moved(time), -6 * Math.Sin(6 * time)]);

    private static FloorMeasurement WithMoved(string recording, Func<RunMeasurement, double[]> numbers, SeriesDescription? series = null) =>
        WithMoved(recording, run => Recorded.Measured(numbers(run)), series);

    private static FloorMeasurement WithMoved(string recording, Func<RunMeasurement, RecordingMeasurement> measured, SeriesDescription? series = null) => FloorSample.Measurement with
    {
        Description = Description(series ?? Recorded.Orbit),
        Growth = [],
        WithoutGrowth = "the simulation is not traced",
        Perturbed = [],
        Unmoved = [.. FloorSample.Measurement.Unmoved.Select(WithRecordings)],
        Moved = [.. FloorSample.Measurement.Moved.Select(moved => Change(moved, moved.IsOfState ? WithRecordings(moved.Run).WithRecording(recording, measured(moved.Run)) : WithRecordings(moved.Run)))],
    };

    private static RunMeasurement WithRecordings(RunMeasurement run) => run.WithRecording("plate", Recorded.Cells(run.Seed)).WithRecording("orbit", Recorded.Samples(run.Seed));

    private static MovedRun Change(MovedRun moved, RunMeasurement run) => new(run) { Perturbation = moved.Perturbation, Size = moved.Size, InstructionSet = moved.InstructionSet };
}
