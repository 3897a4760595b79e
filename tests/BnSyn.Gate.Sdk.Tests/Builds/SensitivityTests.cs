namespace BnSyn.Gate.Sdk.Tests.Builds;

[Collection(BuildsShareACopy.Name)]
public sealed class SensitivityTests(BuildCopy copy)
{
    [Fact]
    public void PhysicsSensitivity_shows_the_gate_wrong_physics_and_writes_what_it_saw()
    {
        var build = Build("drive-weight");

        build.AssertPassed();
        Assert.Equal(1, build.GateRuns);
        Assert.Contains("| drive-weight | drive |", File.ReadAllText(copy.Files.PathOf("artifacts/physics-gate/sensitivity.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_perturbation_that_the_scenario_does_not_declare_is_BNG6008() => Assert.Equal(["BNG6008"], Build("excitatory-weight").ErrorCodes);

    [Fact]
    public void A_project_that_did_not_opt_in_has_an_empty_target()
    {
        var build = copy.Build("src/BnSyn.Gate", "-t:PhysicsSensitivity");

        build.AssertPassed();
        Assert.Equal(0, build.GateRuns);
    }

    private Processes.BuildOutcome Build(string perturbation) => copy.Build(
        BuildCopy.GateProject, "-t:PhysicsSensitivity", $"-p:PhysicsGateScenarios={BuildCopy.QuickScenario}", $"-p:PhysicsGatePerturbations={perturbation}");
}
