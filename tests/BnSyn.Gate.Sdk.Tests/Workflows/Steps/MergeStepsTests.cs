namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>From what each machine refreshed to the baselines that hold all of it.</summary>
public sealed class MergeStepsTests : IDisposable
{
    private static readonly WorkflowStep Collect = WorkflowStep.Of("refresh.yml: measure: Refreshed baselines");

    private static readonly WorkflowStep Merge = WorkflowStep.Of("refresh.yml: merge: Merge");

    private readonly StepSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void A_machine_hands_on_the_baselines_that_it_changed_and_no_other_file()
    {
        sandbox.Write("baselines/kept.json", "{}\n");
        sandbox.Write("baselines/changed.json", "{}\n");
        sandbox.Commit("baselines");
        sandbox.Write("baselines/changed.json", "{ }\n");
        sandbox.Write("baselines/baseline.schema.json", "{}\n");
        sandbox.Write("samples/an engine é/baselines/new.json", "{}\n");
        sandbox.Write("src/Engine/Step.cs", "stray");
        Run(Collect).AssertPassed();

        Assert.Equal(["baselines/changed.json", "samples/an engine é/baselines/new.json"], Collected());
    }

    [Fact]
    public void The_scripts_checkout_with_baselines_of_its_own_is_no_part_of_it()
    {
        sandbox.Write("baselines/sparse.json", "{}\n");
        sandbox.Commit("a baseline");
        sandbox.Write(".physics-gate/baselines/sparse.json", "{}\n");
        sandbox.Git("-C", ".physics-gate", "init", "--quiet");
        Run(Collect).AssertPassed();

        Assert.Empty(Collected());
    }

    [Fact]
    public void Baselines_in_another_place_are_said_to_be_missing()
    {
        var step = Run(Collect);

        Assert.Equal(1, step.Process.ExitCode);
        Assert.Contains("::error::No baseline is in a folder called baselines", step.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_folder_of_baselines_is_merged_from_the_machines_that_refreshed_it()
    {
        Refreshes.WriteReceived(sandbox, "refreshed-0", "baselines/sparse.json", "samples/an engine é/baselines/heat.json");
        Refreshes.WriteReceived(sandbox, "refreshed-1", "baselines/sparse.json", "baselines/other.json");
        var calls = Run(Merge).AssertPassed().Calls;

        Assert.Equal(
            [
                Accept("baselines", Folder("refreshed-0", "baselines"), Folder("refreshed-1", "baselines")),
                Accept("samples/an engine é/baselines", Folder("refreshed-0", "samples/an engine é/baselines")),
            ],
            calls);
    }

    [Fact]
    public void A_contradiction_of_two_machines_fails_the_step_before_the_next_folder()
    {
        Refreshes.WriteReceived(sandbox, "refreshed-0", "baselines/sparse.json", "samples/heat/baselines/heat.json");
        sandbox.Script("dotnet", "exit 125");
        var step = Run(Merge);

        Assert.Equal(125, step.Process.ExitCode);
        Assert.Single(step.Calls);
    }

    [Fact]
    public void Where_no_machine_refreshed_anything_nothing_is_merged()
    {
        Directory.CreateDirectory(Path.Combine(sandbox.Temporary, "machines", "refreshed-0", "physics-gate"));

        Assert.Empty(Run(Merge).AssertPassed().Calls);
    }

    private static string[] Accept(string folder, params string[] received) =>
    [
        "dotnet", "./artifacts/bin/BnSyn.Gate.Runner/release/physics-gate.dll", "accept", .. received, "--baselines", folder,
        "--reason=It's so; \"really\" $(false)", "--requested-by=somebody",
    ];

    private string Folder(string machine, string folder) => Refreshes.Received(sandbox, machine, folder);

    private IEnumerable<string> Collected()
    {
        var folder = Path.Combine(sandbox.Temporary, "refreshed", "baselines");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
    }

    private StepOutcome Run(WorkflowStep step) => sandbox.Run(step, Values.Of("refresh.yml"));
}
