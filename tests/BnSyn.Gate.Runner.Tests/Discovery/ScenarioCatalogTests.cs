using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Discovery;

/// <summary>What is wrong with an assembly or with a scenario is said before anything is run.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ScenarioCatalogTests
{
    [Fact]
    public void A_missing_assembly_is_BNG1008() =>
        Refused("BNG1008", "absent.dll", folder => folder.With("PhysicsGateScenarioAssembly", folder.File("absent.dll")));

    [Fact]
    public void A_text_file_is_BNG1009() =>
        Refused("BNG1009", "text.dll", folder => folder.With("PhysicsGateScenarioAssembly", folder.Write("text.dll", "no assembly")));

    [Fact]
    public void A_scenario_whose_constructor_throws_is_BNG1010() =>
        Refused("BNG1010", "The scenario BnSyn.Gate.Runner.Tests.Engine.Broken cannot be constructed or described: no license", folder => folder.WithBroken("constructor"));

    [Fact]
    public void A_scenario_that_describes_nothing_is_BNG1010() =>
        Refused("BNG1010", "Engine.Broken cannot be constructed or described: Describe returns null", folder => folder.WithBroken("null"));

    [Fact]
    public void A_source_without_scenarios_is_BNG1010() =>
        Refused("BNG1010", "Engine.Probed cannot be constructed or described: Scenarios is empty", folder => folder.WithBroken("source"));

    [Fact]
    public void An_assembly_without_scenarios_is_BNG1011() =>
        Refused("BNG1011", "BnSyn.Gate.Analysis.dll", folder => folder.With("PhysicsGateScenarioAssembly", typeof(MeasurementSet).Assembly.Location));

    [Fact]
    public void A_name_that_no_scenario_has_is_BNG1012() =>
        Refused(
            "BNG1012",
            "PhysicsGateScenarios names 'pendulum'; valid: apart, broken, casting, coarse, convection, cooling, crowded, departing, exploding, fickle, flaky, flaky-apart, gas, hanging, hostile, lanes, lingering, mute, numb, oscillator, probe-long, probe-short, pushed, scattered, shy, slow, stirred, swing, treacherous, unpushable, watched, wide",
            folder => folder.With("PhysicsGateScenarios", "oscillator+pendulum"));

    [Fact]
    public void A_name_that_no_backend_has_is_BNG1013() =>
        Refused("BNG1013", "PhysicsGateBackends names 'gpu'; valid: reference, process, accelerated", folder => folder.With("PhysicsGateBackends", "gpu"));

    [Fact]
    public void A_scenario_of_no_steps_is_BNG1014() =>
        Refused("BNG1014", "Scenario 'broken': it has 0 steps; at least 1 is needed", folder => folder.WithBroken("description"));

    [Fact]
    public void Two_scenarios_of_one_name_are_BNG1015() =>
        Refused(
            "BNG1015",
            "Scenario 'oscillator' is declared by BnSyn.Gate.Runner.Tests.Engine.Broken and by BnSyn.Gate.Runner.Tests.Engine.Oscillator",
            folder => folder.WithBroken("name"));

    [Fact]
    public void A_probed_assembly_is_found_outside_of_the_scenarios_folder()
    {
        // A class library's output folder holds its own assembly only; what it references stands elsewhere.
        using var folder = new GateFolder();
        var alone = folder.File("alone.dll");
        File.Copy(typeof(ScenarioCatalogTests).Assembly.Location, alone);
        folder.With("PhysicsGateScenarioAssembly", alone);
        folder.Run().EndsWith(125).ErrorOf("BNG1009");

        var probes = folder.Write("probe.txt", string.Join('\n', Directory.GetFiles(AppContext.BaseDirectory, "*.dll")));

        folder.With("PhysicsGateProbeFile", probes).Run().EndsWith(125).ErrorOf("BNG2001");
    }

    private static void Refused(string code, string text, Action<GateFolder> change)
    {
        using var folder = new GateFolder();
        change(folder);

        Assert.Contains(text, folder.Run().EndsWith(125).ErrorOf(code), StringComparison.Ordinal);
        folder.HasNoReports();
    }
}
