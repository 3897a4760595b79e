using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Analysis.Tolerances.Reports;

namespace BnSyn.Gate.Analysis.Tests.Tolerances;

public sealed class ToleranceJudgeTests
{
    [Fact]
    public void The_floor_is_the_largest_difference_over_seeds_and_directions()
    {
        var judged = FloorSample.Judge(FloorSample.Measurement);

        var floor = judged.FloorOf("rate");
        Assert.Equal(42e-12, floor.All!.Value.Absolute, 1e-14);
        Assert.Equal(42e-12 / 5.042, floor.All.Value.Relative, 1e-14);

        // The tolerance is 1 % of 5.042 Hz, or 0.01 Hz where that is more.
        Assert.Equal(42e-12 / 0.05042, floor.All.Value.Excess, 1e-12);
        Assert.Equal([1UL, 42UL], floor.BySeed.Keys);
        Assert.Equal(1e-12, floor.BySeed[1], 1e-14);
        Assert.Equal(0, floor.OfInstructions.Absolute);
        Assert.Equal(["scalar"], judged.InstructionSets);
    }

    [Fact]
    public void What_rounding_does_not_reach_is_said_to_be_exactly_zero()
    {
        var floor = FloorSample.Judge(FloorSample.Measurement).FloorOf("total_spikes");

        Assert.Equal(0, floor.All!.Value.Absolute);
        Assert.StartsWith("exactly zero: rounding moves the state, and not this", Advice.Of(floor), StringComparison.Ordinal);
        Assert.Null(SuggestedTolerance.Of(floor));
    }

    [Fact]
    public void A_tolerance_below_the_floor_is_BNG6010_and_the_time_follows_from_the_distance_of_the_states()
    {
        var judged = FloorSample.Judge(FloorSample.WithMoved(moved => moved.Run.WithMetric("rate", moved.Run.Metrics["rate"] + (Math.E * 0.05042))));

        var finding = Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6010");

        // The difference is about e times the tolerance, and grows by e in a millisecond: so long before the end at 20 ms.
        Assert.Contains("near-critical: the tolerance of rate, max(0.01 Hz, 0.01 relative), is below the rounding floor after t = 0.0191: rounding alone moves it by 0.14 Hz, which is 2.7 times the tolerance", finding.Message, StringComparison.Ordinal);
        Assert.Contains("the run ends at t = 0.02; its states grow apart as e^(λt), λ = 1000 ± 0 (95 %, 2 seeds) per second of simulated time, and their predictability horizon lies beyond the run", finding.Message, StringComparison.Ordinal);
        Assert.Contains("below the floor: will alarm on another compiler", Advice.Of(judged.FloorOf("rate")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_states_the_tolerance_is_below_the_floor_at_the_end_and_the_finding_says_why_no_earlier_time_is_known()
    {
        var judged = FloorSample.Judge(FloorSample.WithMoved(moved => moved.Run.WithMetric("rate", 9)) with { Growth = [], WithoutGrowth = "the simulation is not traced" });

        Assert.Contains(
            "after t = 0.02: ", Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6010").Message, StringComparison.Ordinal);
        Assert.Contains("that is the end of the run: the simulation is not traced, so that an earlier time is not known", judged.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_horizon_beyond_the_run_is_estimated_by_the_exponent()
    {
        var horizon = FloorSample.Judge(FloorSample.Measurement).FloorOf("rate").Horizon!.Value;

        Assert.Equal(HorizonKind.Extrapolated, horizon.Kind);
        Assert.Equal(0.02 + (Math.Log(0.05042 / 42e-12) / 1000), horizon.Time, 1e-6);
    }

    [Fact]
    public void A_perturbation_that_passes_though_it_moves_the_observable_is_BNG6011()
    {
        var wide = FloorSample.Description with { Metrics = [.. FloorSample.Description.Metrics.Select(metric => metric.Name == "rate" ? metric with { AbsoluteTolerance = 1 } : metric)] };

        var judged = FloorSample.Judge(FloorSample.Measurement with { Description = wide });

        Assert.Equal(
            "near-critical: the tolerance of rate, max(1 Hz, 0.01 relative), is blind: 1 % of leak moves it by 0.25 Hz and passes",
            Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6011").Message);
        Assert.EndsWith("; blind: 1 % of leak passes", Advice.Of(judged.FloorOf("rate")), StringComparison.Ordinal);
        Assert.DoesNotContain(FloorSample.Judge(FloorSample.Measurement).Findings, finding => finding.Diagnostic.Code == "BNG6011");
    }

    [Fact]
    public void The_smallest_physics_that_a_tolerance_sees_is_of_this_tolerance_alone()
    {
        var judged = FloorSample.Judge(FloorSample.Measurement);

        // 0.1 % moves the rate by half a percent, 1 % by five: the tolerance is 1 %.
        var seen = judged.FloorOf("rate").Physics.Smallest!;
        Assert.Equal("leak", seen.Perturbation);
        Assert.InRange(seen.Size.Size, 0.001, 0.01);
        Assert.Null(judged.FloorOf("total_spikes").Physics.Smallest);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_BNG6012_and_no_floor(double value)
    {
        var judged = FloorSample.Judge(FloorSample.WithMoved(moved => moved.Run.Seed == 42 ? moved.Run.WithMetric("rate", value) : moved.Run));

        Assert.Equal(
            $"near-critical: no rounding floor of rate: seed 42 (accelerated) gives 5.042, and {NumberText.Of(value)} where start moves its initial state by 2^-52",
            Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6012").Message);
        Assert.Null(judged.FloorOf("rate").All);
        Assert.Equal(0, judged.FloorOf("total_spikes").All!.Value.Absolute);
    }

    [Fact]
    public void Values_that_are_not_finite_in_both_runs_are_BNG6012_too()
    {
        var measurement = FloorSample.WithMoved(moved => moved.Run.WithMetric("rate", double.NaN));

        var judged = FloorSample.Judge(measurement with { Unmoved = [.. measurement.Unmoved.Select(run => run.WithMetric("rate", double.NaN))] });

        Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6012");
    }

    [Fact]
    public void A_difference_that_overflows_is_BNG6012()
    {
        var measurement = FloorSample.WithMoved(moved => moved.Run.WithMetric("rate", -1e308));

        var judged = FloorSample.Judge(measurement with { Unmoved = [.. measurement.Unmoved.Select(run => run.WithMetric("rate", 1e308))] });

        Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6012");
    }

    [Fact]
    public void A_metric_that_a_moved_run_does_not_report_is_BNG6012()
    {
        var judged = FloorSample.Judge(FloorSample.WithMoved(moved =>
            moved.Run with { Metrics = new(moved.Run.Metrics.Where(metric => metric.Key != "rate").ToDictionary()) }));

        Assert.Contains("and no value", Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6012").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_run_that_ends_in_another_way_is_BNG6013()
    {
        var judged = FloorSample.Judge(FloorSample.WithMoved(moved => moved.Run with { Fault = new("Overflow", "too much", 7) }));

        Assert.Equal(
            "near-critical: no rounding floor of seed 1 (accelerated): where start moves its initial state by 2^-52 it ends with Overflow in step 8 (too much), and unmoved with its last step",
            Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6013").Message);
        Assert.False(judged.IsMeasured);
    }

    [Fact]
    public void An_unmoved_run_that_fails_is_BNG6013()
    {
        var judged = FloorSample.Judge(FloorSample.Measurement with { Unmoved = [.. FloorSample.Measurement.Unmoved.Select(run => run with { Fault = new("Overflow", "too much", 7) })] });

        Assert.Contains("the unmoved run ends with Overflow", Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6013").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_perturbation_of_the_initial_state_is_BNG6014_and_never_a_floor_of_zero()
    {
        var judged = FloorSample.Judge(new() { Description = FloorSample.Description with { Perturbations = [FloorSample.Description.Perturbations[1]] } });

        Assert.Equal("BNG6014", Assert.Single(judged.Findings).Diagnostic.Code);
        Assert.All(judged.Floors, floor => Assert.Null(floor.All));
        Assert.Equal("near-critical: not measured: declares no InitialState perturbation", TolerancesText.Table(judged)[0]);
    }

    [Fact]
    public void What_is_compared_over_many_runs_says_so_also_where_no_perturbation_moves_the_initial_state_and_a_distribution_is_listed()
    {
        var ensembles = FloorSample.Description with { Perturbations = [], Metrics = [new("rate", "Hz", ConformanceClass.Ensemble)], Distributions = Samples.Distributions.Description.Distributions };

        var judged = FloorSample.Judge(new() { Description = ensembles });
        var beside = FloorSample.Judge(new() { Description = ensembles with { Metrics = FloorSample.Description.Metrics } });

        Assert.Empty(judged.Findings);
        Assert.Equal("near-critical: not measured: compared over many runs, where no single one counts", TolerancesText.Table(judged)[0]);
        Assert.Contains("| intervals | margin 0.1 | – | – | – | – | – | not measured: compared over many runs, where no single one counts |", TolerancesPage.Write([judged]), StringComparison.Ordinal);
        Assert.Equal("near-critical: not measured: declares no InitialState perturbation", TolerancesText.Table(beside)[0]);
    }

    [Fact]
    public void Without_a_backend_that_is_compared_per_seed_nothing_is_measured_and_the_table_says_so()
    {
        var judged = FloorSample.Judge(new() { Description = FloorSample.Description });

        Assert.Empty(judged.Findings);
        Assert.False(judged.IsMeasured);
        Assert.Equal("near-critical: not measured: no backend that is compared per seed was run", TolerancesText.Table(judged)[0]);
    }

    [Fact]
    public void A_scenario_without_tolerances_needs_no_perturbation()
    {
        var exact = FloorSample.Description with { Perturbations = [], Metrics = [new("synapses", "1", ConformanceClass.Exact)] };

        Assert.Empty(FloorSample.Judge(new() { Description = exact }).Findings);
    }

    [Fact]
    public void Moved_runs_of_the_same_bits_are_BNG6015_and_never_a_floor_of_zero()
    {
        var judged = FloorSample.Judge(FloorSample.WithMoved(moved => Sample.Run("accelerated", moved.Run.Seed)));

        Assert.Equal("near-critical: the rounding floor is not measured: start of 2^-52 changes no bit of any run", Assert.Single(judged.Findings).Message);
        Assert.Equal("BNG6015", judged.Findings[0].Diagnostic.Code);
        Assert.All(judged.Floors, floor => Assert.Null(floor.All));
    }

    [Fact]
    public void A_backend_that_fails_on_another_instruction_set_is_BNG6016_and_the_floor_does_not_speak_of_it()
    {
        var judged = FloorSample.Judge(FloorSample.Measurement with
        {
            Moved = [.. FloorSample.Measurement.Moved.Select(moved => moved.IsOfState ? moved : new MovedRun(moved.Run with { Fault = new("PlatformNotSupported", "no vectors", 0) }) { InstructionSet = moved.InstructionSet })],
        });

        Assert.Contains("accelerated has no rounding floor on the instruction set scalar: seed 1 ends with PlatformNotSupported", Assert.Single(judged.Findings, finding => finding.Diagnostic.Code == "BNG6016").Message, StringComparison.Ordinal);
        Assert.Empty(judged.InstructionSets);
        Assert.EndsWith("no other instruction set", judged.Measured, StringComparison.Ordinal);
        Assert.True(judged.IsMeasured);
    }

    [Fact]
    public void An_exact_metric_has_a_floor_and_no_tolerance_and_one_over_an_ensemble_has_none()
    {
        var description = FloorSample.Description with
        {
            Metrics = [.. FloorSample.Description.Metrics.Select(metric => metric.Name == "total_spikes" ? new MetricDescription(metric.Name, metric.Unit, ConformanceClass.Ensemble) : metric)],
        };

        var judged = FloorSample.Judge(FloorSample.WithMoved(moved => moved.Run.WithMetric("synapses", 50001)) with { Description = description });

        Assert.Equal("exact, and rounding moves it: holds only while every bit does", Advice.Of(judged.FloorOf("synapses")));
        Assert.Equal("not measured: compared over many runs, where no single one counts", Advice.Of(judged.FloorOf("total_spikes")));
        Assert.DoesNotContain(judged.Findings, finding => finding.Diagnostic.Code == "BNG6010");
    }

    [Fact]
    public void The_suggested_tolerance_is_a_hundred_times_the_floor_and_quotes_the_measurement()
    {
        var judged = FloorSample.Judge(FloorSample.Measurement);
        var floor = judged.FloorOf("rate");

        var suggested = SuggestedTolerance.Of(floor)!.Value;

        Assert.Equal((5e-9, 9e-10), (suggested.Absolute, suggested.Relative));
        Assert.Equal(
            "new(\"rate\", \"Hz\", ConformanceClass.Tolerance) { AbsoluteTolerance = 5e-9, RelativeTolerance = 9e-10, ToleranceReason = \"a hundred times the rounding floor of 4.2e-11 Hz (8.3e-12 relative), "
            + "2 seeds, start by ±2^-52, instruction sets avx2, scalar; dotnet build -t:PhysicsTolerances\" },",
            suggested.Code(floor, judged.Measured));
    }

    [Fact]
    public void The_same_measurement_gives_the_same_page_in_any_culture()
    {
        var before = TolerancesPage.Write([FloorSample.Judge(FloorSample.Measurement)]);
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(before, TolerancesPage.Write([FloorSample.Judge(FloorSample.Measurement)]));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }

        Assert.Contains("| rate | max(0.01 Hz, 0.01 relative) | 4.2e-11 Hz | 8.3e-12 |", before, StringComparison.Ordinal);
    }
}
