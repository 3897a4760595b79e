using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The verb that asks whether the gate can fail, and what a refresh keeps of its answer.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class SensitivityTests
{
    [Fact]
    public void Every_size_of_a_perturbation_is_run_on_every_seed_and_judged_by_the_gates_rules()
    {
        using var folder = new GateFolder("pushed");

        var ended = folder.Do("sensitivity").EndsWith(0);

        Assert.StartsWith(
            "PhysicsSensitivity: 3 of 3 comparisons see the largest perturbations of 1 scenarios, 0 of 1000 gates on unchanged physics alarm, report in ",
            Assert.Single(ended.Lines),
            StringComparison.Ordinal);
        using var file = JsonDocument.Parse(File.ReadAllText(folder.File("reports", "sensitivity.json")));
        var curve = file.RootElement.GetProperty("scenarios")[0].GetProperty("curves")[0];
        Assert.Equal(
            ["0.001 3 3", "0.01 3 3", "0.05 3 3"],
            curve.GetProperty("points").EnumerateArray().Select(point => $"{point.GetProperty("size")} {point.GetProperty("runs")} {point.GetProperty("detected")}"));
        Assert.Contains("| push | initial state |", File.ReadAllText(folder.File("reports", "sensitivity.md")), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void The_same_engine_gives_the_same_files()
    {
        using var folder = new GateFolder("pushed");
        string[] names = ["sensitivity.json", "sensitivity.md"];
        folder.Do("sensitivity").EndsWith(0);
        var before = names.Select(name => File.ReadAllBytes(folder.File("reports", name))).ToList();

        folder.Do("sensitivity").EndsWith(0);

        Assert.All(names.Zip(before), pair => Assert.Equal(pair.Second, File.ReadAllBytes(folder.File("reports", pair.First))));
    }

    [Fact]
    public void A_perturbation_without_effect_ends_with_125_as_BNG6005()
    {
        using var folder = new GateFolder("numb");

        Assert.EndsWith("the perturbation push of 5 % does not change any bit of any run", folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG6005"), StringComparison.Ordinal);
    }

    [Fact]
    public void Perturbations_that_nothing_can_apply_end_with_125_as_BNG6006()
    {
        using var folder = new GateFolder("unpushable");

        Assert.Contains("Engine.Unpushable does not implement IPerturbableScenario", folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG6006"), StringComparison.Ordinal);
        folder.HasNoReports();
    }

    [Fact]
    public void A_sensitivity_run_that_would_try_nothing_ends_with_125_as_BNG6007()
    {
        using var folder = new GateFolder("oscillator");

        Assert.Contains("no perturbation is tried", folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG6007"), StringComparison.Ordinal);
        folder.HasNoReports();
    }

    [Fact]
    public void A_scenario_without_perturbations_beside_one_that_has_some_is_a_warning_BNG6007()
    {
        using var folder = new GateFolder("oscillator+pushed");

        Assert.Contains(
            folder.Do("sensitivity").EndsWith(0).Lines,
            line => line.Contains("warning BNG6007: oscillator: ", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void A_refresh_whose_warning_BNG6007_the_build_makes_an_error_of_writes_nothing()
    {
        using var folder = new GateFolder("oscillator").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first");

        folder.Run("--as-error", "BNG6007").EndsWith(125).ErrorOf("BNG6007");
        Assert.False(File.Exists(folder.Baseline("oscillator")));

        folder.Run("--as-error", "BNG2025").EndsWith(0);
        Assert.True(File.Exists(folder.Baseline("oscillator")));
    }

    [Fact]
    public void A_perturbation_that_nobody_declares_ends_with_125_as_BNG6008()
    {
        using var folder = new GateFolder("pushed").With("PhysicsGatePerturbations", "nudge");

        Assert.EndsWith("PhysicsGatePerturbations names 'nudge'; valid: push", folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG6008"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_with_two_answers_ends_with_125_as_BNG6001()
    {
        using var folder = new GateFolder("fickle+pushed");

        Assert.Contains("alarm in the exact tier", folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG6001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sensitivity_run_that_outlasts_its_budget_is_BNG9001()
    {
        using var folder = new GateFolder("slow+pushed").With("PhysicsGateTimeBudget", "1.5");

        folder.Do("sensitivity").EndsWith(125).ErrorOf("BNG9001");
        folder.HasNoReports();
    }

    [Fact]
    public void A_refresh_stores_what_the_gate_sees_and_the_report_prints_it()
    {
        using var folder = new GateFolder("pushed").Refreshed();

        folder.Run().EndsWith(0);

        Assert.Contains("\"push\": 0.001", File.ReadAllText(folder.Baseline("pushed")), StringComparison.Ordinal);
        Assert.Contains("| pushed | exact | 0 % of 1000 gates, at most 0.2991 % | 1 | 0.1 % | 0.1 % (push) |", File.ReadAllText(folder.File("reports", "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_with_a_perturbation_without_effect_is_refused_as_BNG6005()
    {
        using var folder = new GateFolder("numb").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first");

        folder.Run().EndsWith(125).ErrorOf("BNG6005");

        Assert.False(File.Exists(folder.Baseline("numb")));
    }
}
