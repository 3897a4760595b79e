using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The verb that asks what rounding makes of every tolerance, and what a refresh keeps of its answer.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class TolerancesTests
{
    [Fact]
    public void A_tolerance_that_chaos_outgrows_ends_with_125_as_BNG6010_which_names_the_time_and_the_horizon()
    {
        using var folder = new GateFolder("convection").With("PhysicsGateTolerancesPhysics", "false");

        var error = folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6010");

        Assert.Contains("the tolerance of x_final, 1e-6, is below the rounding floor after t = ", error, StringComparison.Ordinal);
        Assert.Contains("their predictability horizon is t = ", error, StringComparison.Ordinal);
        using var file = Read(folder);
        var scenario = file.RootElement.GetProperty("scenarios")[0];
        var growth = scenario.GetProperty("growth");
        var (exponent, half) = (growth.GetProperty("rate").GetDouble(), growth.GetProperty("halfWidth").GetDouble());

        // 1e-6 of a coordinate of the size 10 is reached from 1e-16 after 20.7 / 0.906 = 23 time units, the attractor after 40.
        Assert.Equal("Exponential", growth.GetProperty("law").GetString());
        Assert.InRange(0.906, exponent - half, exponent + half);
        Assert.InRange(half, 0, 0.2);
        var horizon = scenario.GetProperty("observables")[0].GetProperty("horizon");
        Assert.Equal("Within", horizon.GetProperty("kind").GetString());
        Assert.InRange(horizon.GetProperty("seconds").GetDouble(), 13, 33);
        Assert.InRange(growth.GetProperty("saturation").GetDouble(), 25, 50);
    }

    [Fact(Explicit = true)]
    public void The_same_chaos_within_its_horizon_has_a_tolerance_above_the_floor_and_an_estimate_of_when_it_ends()
    {
        using var folder = new GateFolder("convection").With("PhysicsGateTolerancesPhysics", "false").WithVariable(Convection.StepsVariable, "1500");

        folder.Do("tolerances").EndsWith(0);

        using var file = Read(folder);
        var horizon = file.RootElement.GetProperty("scenarios")[0].GetProperty("observables")[0].GetProperty("horizon");
        Assert.Equal("Extrapolated", horizon.GetProperty("kind").GetString());
        Assert.InRange(horizon.GetProperty("seconds").GetDouble(), 13, 40);
    }

    [Fact(Explicit = true)]
    public void A_trajectory_of_chaos_without_a_horizon_ends_with_125_as_BNG6010_which_names_the_time_and_a_horizon_that_passes()
    {
        using var folder = new GateFolder("swing").With("PhysicsGateTolerancesPhysics", "false");

        var error = folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6010");

        var parts = Regex.Match(error, @"is below the rounding floor after t = ([0-9.]+) s: rounding alone moves it by [0-9.]+ rad, which is .* \(a last place of the initial state\); declare a Horizon of at most ([0-9.]+) s; ");
        Assert.True(parts.Success, error);
        Assert.Contains("the tolerance of path.", error, StringComparison.Ordinal);
        var (time, horizon) = (double.Parse(parts.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(parts.Groups[2].Value, CultureInfo.InvariantCulture));

        // 1e-5 of a turn is reached from 1e-16 after 25 exponential times; the run has more than 60 of them.
        Assert.InRange(time, 8, 30);
        Assert.InRange(horizon, 5, Math.BitDecrement(time));
        using (var file = Read(folder))
        {
            var path = Observables(file, "path.upper");
            Assert.Equal(("Within", "s"), (path.GetProperty("horizon").GetProperty("kind").GetString(), path.GetProperty("horizon").GetProperty("timeUnit").GetString()));
            Assert.InRange(path.GetProperty("horizon").GetProperty("time").GetDouble(), time - 0.1, 30);
            Assert.InRange(Observables(file, "start.Maximum").GetProperty("floor").GetProperty("ofTolerance").GetDouble(), 1e-9, 1e-6);
        }

        // What it advises holds.
        folder.WithVariable(Swing.HorizonVariable, parts.Groups[2].Value).Do("tolerances").EndsWith(0);
    }

    [Fact(Explicit = true)]
    public void The_same_trajectory_with_its_horizon_declared_passes_and_its_tolerance_sees_wrong_physics()
    {
        using var folder = new GateFolder("swing").WithVariable(Swing.HorizonVariable, "5");

        var ended = folder.Do("tolerances").EndsWith(0);

        Assert.DoesNotContain(ended.Lines, line => line.Contains("BNG60", StringComparison.Ordinal));
        using var file = Read(folder);
        foreach (var channel in new[] { "path.upper", "path.lower" })
        {
            var path = Observables(file, channel);
            Assert.InRange(path.GetProperty("floor").GetProperty("ofTolerance").GetDouble(), 1e-12, 0.1);
            Assert.Equal("Beyond", path.GetProperty("horizon").GetProperty("kind").GetString());
            Assert.Equal(5, path.GetProperty("tolerance").GetProperty("horizon").GetDouble());
            Assert.Equal("gravity", path.GetProperty("smallest").GetProperty("perturbation").GetString());
        }

        Assert.Contains("| path.upper | 1e-5 of its range to t = 5 s | ", File.ReadAllText(folder.File("reports", "tolerances.md")), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_measuring_refresh_refuses_a_trajectory_past_its_horizon_as_BNG6010_and_keeps_the_floor_of_one_within_it()
    {
        using var folder = new GateFolder("swing").With("PhysicsGateRoundingFloor", "Measure").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first");
        folder.Run().EndsWith(125).ErrorOf("BNG6010");
        Assert.False(File.Exists(folder.Baseline("swing")));

        folder.WithVariable(Swing.HorizonVariable, "5").Run().EndsWith(0);

        using (var baseline = JsonDocument.Parse(File.ReadAllBytes(folder.Baseline("swing"))))
        {
            var kept = baseline.RootElement.GetProperty("roundingFloor").GetProperty("recordings").GetProperty("path.upper");
            Assert.Equal("its range; up to 5 s; stride 5", kept.GetProperty("of").GetString());
            Assert.InRange(kept.GetProperty("bySeed").GetProperty("1").GetDouble(), 1e-17, 1e-6);
        }

        // A refresh that measures nothing holds a tighter tolerance to it.
        var refused = folder.With("PhysicsGateRoundingFloor", "Keep").WithVariable(Swing.ShareVariable, "1e-18").Run().EndsWith(125).ErrorOf("BNG6010");
        Assert.Contains("the tolerance of path.", refused, StringComparison.Ordinal);
        Assert.Contains(" of its range; up to 5 s; stride 5, which is ", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_contracts_stays_at_last_places_and_a_tolerance_that_lets_physics_pass_is_BNG6011()
    {
        using var folder = new GateFolder("cooling");

        var ended = folder.Do("tolerances").EndsWith(0);

        Assert.Contains(ended.Lines, line => line.Contains("warning BNG6011: cooling: the tolerance of heat, 5 J, is blind: 5 % of tau moves it by ", StringComparison.Ordinal));
        Assert.DoesNotContain(ended.Lines, line => line.Contains("temperature, ", StringComparison.Ordinal) && line.Contains("BNG6011", StringComparison.Ordinal));
        using var file = Read(folder);
        var temperature = file.RootElement.GetProperty("scenarios")[0].GetProperty("observables")[0];

        // A last place of 300 K is 5.7e-14 K.
        Assert.InRange(temperature.GetProperty("floor").GetProperty("absolute").GetDouble(), 0, 4 * 5.7e-14);
        Assert.Equal("None", file.RootElement.GetProperty("scenarios")[0].GetProperty("growth").GetProperty("law").GetString());
        Assert.Contains("AbsoluteTolerance = ", File.ReadAllText(folder.File("reports", "tolerances.md")), StringComparison.Ordinal);
        Assert.Contains("| room | exact | 0 K |", File.ReadAllText(folder.File("reports", "tolerances.md")), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void The_same_engine_gives_the_same_files()
    {
        using var folder = new GateFolder("cooling");
        string[] names = ["tolerances.json", "tolerances.md"];
        folder.Do("tolerances").EndsWith(0);
        var before = names.Select(name => File.ReadAllBytes(folder.File("reports", name))).ToList();

        folder.Do("tolerances").EndsWith(0);

        Assert.All(names.Zip(before), pair => Assert.Equal(pair.Second, File.ReadAllBytes(folder.File("reports", pair.First))));
    }

    [Fact(Explicit = true)]
    public void What_other_instructions_change_is_a_part_of_the_floor()
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, "lanes").With("PhysicsGateTolerancesPhysics", "false");

        folder.Do("tolerances").EndsWith(0);

        using var file = Read(folder);
        var scenario = file.RootElement.GetProperty("scenarios")[0];
        Assert.Contains("scalar", scenario.GetProperty("otherInstructionSets").EnumerateArray().Select(set => set.GetString()));
        var floor = scenario.GetProperty("observables")[1].GetProperty("floor");
        Assert.InRange(floor.GetProperty("ofInstructionSets").GetDouble(), 0.9e-6, 1.1e-6);
        Assert.InRange(floor.GetProperty("ofStates").GetDouble(), 0, 1e-9);
    }

    [Fact(Explicit = true)]
    public void A_backend_that_lacks_an_instruction_set_is_a_warning_BNG6016()
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, "scalar").With("PhysicsGateTolerancesPhysics", "false");

        Assert.Contains(
            folder.Do("tolerances").EndsWith(0).Lines,
            line => line.Contains("warning BNG6016: cooling: reference has no rounding floor on the instruction set scalar: seed 1 ends with PlatformNotSupportedException", StringComparison.Ordinal)
                || line.Contains("warning BNG6016: cooling: reference, accelerated has no rounding floor on the instruction set scalar: seed 1 ends with PlatformNotSupportedException", StringComparison.Ordinal));
        using var file = Read(folder);
        Assert.DoesNotContain("scalar", file.RootElement.GetProperty("scenarios")[0].GetProperty("otherInstructionSets").EnumerateArray().Select(set => set.GetString()));
    }

    [Fact]
    public void A_value_that_is_no_number_is_BNG6012_and_never_a_floor()
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, "nan").With("PhysicsGateTolerancesPhysics", "false");

        Assert.Contains("no rounding floor of temperature: seed 1 (accelerated) gives 30", folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6012"), StringComparison.Ordinal);
        using var file = Read(folder);
        Assert.False(file.RootElement.GetProperty("scenarios")[0].GetProperty("observables")[0].TryGetProperty("floor", out _));
    }

    [Theory]
    [InlineData("refuses", "moves its initial state by -2^-52 it ends with ArgumentOutOfRangeException", Explicit = true)]
    [InlineData("throws", "moves its initial state by 2^-52 it ends with InvalidOperationException", Explicit = true)]
    public void A_run_that_a_last_place_ends_otherwise_is_BNG6013(string how, string problem)
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, how).With("PhysicsGateTolerancesPhysics", "false");

        Assert.Contains(problem, folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6013"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_does_not_move_is_BNG6015_and_no_floor_of_zero()
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, "absorbs").With("PhysicsGateTolerancesPhysics", "false");

        var ended = folder.Do("tolerances").EndsWith(125);

        Assert.Contains(ended.Lines, line => line.Contains("warning BNG6015: cooling: the rounding floor is not measured: hotter of 2^-40 changes no bit of any run", StringComparison.Ordinal));
        using var file = Read(folder);
        Assert.All(
            file.RootElement.GetProperty("scenarios")[0].GetProperty("observables").EnumerateArray(),
            observable => Assert.False(observable.TryGetProperty("floor", out _)));
    }

    [Fact(Explicit = true)]
    public void A_state_of_single_precision_is_moved_by_its_own_last_place_and_not_by_one_that_it_loses()
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, "singles").With("PhysicsGateTolerancesPhysics", "false");

        folder.Do("tolerances");

        using var file = Read(folder);
        Assert.Matches(@"hotter by ±2\^-(23|22|21|20|19)", File.ReadAllText(folder.File("reports", "tolerances.md")));

        // A last place of 400 J in binary32 is 3e-5 J.
        Assert.InRange(Observables(file, "heat").GetProperty("floor").GetProperty("ofStates").GetDouble(), 5e-6, 5e-3);
    }

    [Theory]
    [InlineData("untraced", "the simulation is not traced", Explicit = true)]
    [InlineData("serial", "no two of its simulations may exist at once in a process (IsSerial)", Explicit = true)]
    [InlineData("dies", "the process that follows the states ended: it ended with exit code 3", Explicit = true)]
    public void Where_states_cannot_be_followed_the_floor_is_measured_and_the_report_says_what_is_missing(string how, string problem)
    {
        using var folder = new GateFolder("cooling").WithVariable(Cooling.Variable, how).With("PhysicsGateTolerancesPhysics", "false");

        Assert.Contains(folder.Do("tolerances").EndsWith(0).Lines, line => line.StartsWith($"how the states grow apart is not measured: {problem}", StringComparison.Ordinal));
        using var file = Read(folder);
        Assert.True(file.RootElement.GetProperty("scenarios")[0].GetProperty("observables")[0].TryGetProperty("floor", out _));
    }

    [Fact]
    public void Scenarios_whose_initial_state_nothing_moves_end_with_125_as_BNG6014()
    {
        using var folder = new GateFolder("oscillator");

        Assert.Contains("the rounding floor is not measured: it declares no InitialState perturbation", folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6014"), StringComparison.Ordinal);
        folder.HasNoReports();
    }

    [Fact(Explicit = true)]
    public void A_scenario_without_such_a_perturbation_beside_one_that_has_one_is_a_warning_BNG6014()
    {
        using var folder = new GateFolder("oscillator+pushed").With("PhysicsGateTolerancesPhysics", "false");

        var ended = folder.Do("tolerances").EndsWith(0);

        Assert.Contains(ended.Lines, line => line.Contains("warning BNG6014: oscillator: ", StringComparison.Ordinal));
        Assert.Contains("oscillator: not measured: declares no InitialState perturbation", ended.Lines);
    }

    [Fact]
    public void Perturbations_that_nothing_can_apply_end_with_125_as_BNG6006()
    {
        using var folder = new GateFolder("unpushable");

        folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6006");
        folder.HasNoReports();
    }

    [Fact]
    public void A_perturbation_that_nobody_declares_ends_with_125_as_BNG6008()
    {
        using var folder = new GateFolder("cooling").With("PhysicsGatePerturbations", "nudge");

        Assert.EndsWith("PhysicsGatePerturbations names 'nudge'; valid: hotter, tau", folder.Do("tolerances").EndsWith(125).ErrorOf("BNG6008"), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_measurement_that_outlasts_its_budget_is_BNG9001()
    {
        using var folder = new GateFolder("slow+pushed").With("PhysicsGateTimeBudget", "1.5");

        folder.Do("tolerances").EndsWith(125).ErrorOf("BNG9001");
        folder.HasNoReports();
    }

    [Fact]
    public void A_cancelled_measurement_says_so_and_leaves_no_reports()
    {
        using var folder = new GateFolder("convection").With("PhysicsGateSeeds", "1").WithVariable(Convection.StepsVariable, "100000");
        using var process = folder.Start("tolerances");
        process.WaitUntilItSays("tolerances, unmoved 1/1: convection, reference, seed 1");

        process.Interrupt();

        process.WaitForEnd().EndsWith(125).ErrorOf("BNG9002");
        folder.HasNoReports();
    }

    [Fact]
    public void The_help_says_what_the_verb_does_and_how_it_ends()
    {
        var help = GateProcess.Run("tolerances", "--help").EndsWith(0).Output;

        Assert.Contains("Measures what rounding alone makes of each observable", help, StringComparison.Ordinal);
        Assert.Contains("125 a tolerance is below the rounding floor", help, StringComparison.Ordinal);
        Assert.Contains("--request", help, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_refresh_that_is_asked_to_measures_the_floor_and_keeps_it_and_a_later_one_keeps_it_too()
    {
        using var folder = new GateFolder("cooling").With("PhysicsGateRoundingFloor", "Measure").Refreshed();
        var first = File.ReadAllText(folder.Baseline("cooling"));

        folder.With("PhysicsGateRoundingFloor", "Keep").Refreshed();

        using var baseline = JsonDocument.Parse(first);
        var floor = baseline.RootElement.GetProperty("roundingFloor");
        Assert.Equal(["heat", "temperature"], floor.GetProperty("metrics").EnumerateObject().Select(metric => metric.Name));
        Assert.InRange(floor.GetProperty("metrics").GetProperty("temperature").GetProperty("1").GetDouble(), 0, 1e-12);
        Assert.StartsWith("2 seeds, hotter by ±2^-52, instruction sets ", floor.GetProperty("measured").GetString(), StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllText(folder.Baseline("cooling")));
        folder.Run().EndsWith(0);
    }

    [Fact(Explicit = true)]
    public void A_refresh_that_measures_nothing_keeps_no_floor()
    {
        using var folder = new GateFolder("cooling").Refreshed();

        Assert.DoesNotContain("roundingFloor", File.ReadAllText(folder.Baseline("cooling")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_with_a_tolerance_below_the_floor_is_refused_as_BNG6010_and_writes_nothing()
    {
        using var folder = new GateFolder("convection").With("PhysicsGateRoundingFloor", "Measure").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first");

        Assert.Contains("is below the rounding floor after t = ", folder.Run().EndsWith(125).ErrorOf("BNG6010"), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Baseline("convection")));
    }

    [Fact(Explicit = true)]
    public void A_refresh_whose_warning_BNG6011_the_build_makes_an_error_of_writes_nothing()
    {
        using var folder = new GateFolder("cooling").With("PhysicsGateRoundingFloor", "Measure").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first");

        folder.Run("--as-error", "BNG6011").EndsWith(125).ErrorOf("BNG6011");

        Assert.False(File.Exists(folder.Baseline("cooling")));
    }

    [Fact]
    public void To_measure_the_floor_without_a_refresh_is_a_warning_BNG6017()
    {
        using var folder = new GateFolder("oscillator").Refreshed().With("PhysicsGateRoundingFloor", "Measure");

        Assert.Contains(folder.Run().EndsWith(0).Lines, line => line.Contains("warning BNG6017: PhysicsGateRoundingFloor is Measure, and nothing is measured", StringComparison.Ordinal));
    }

    private static JsonElement Observables(JsonDocument file, string name) =>
        file.RootElement.GetProperty("scenarios")[0].GetProperty("observables").EnumerateArray().Single(observable => observable.GetProperty("name").GetString() == name);

    private static JsonDocument Read(GateFolder folder) => JsonDocument.Parse(File.ReadAllText(folder.File("reports", "tolerances.json")));
}
