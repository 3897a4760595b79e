using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>The example that docs/ci.md gives to other repositories is a workflow that GitHub reads.</summary>
public sealed class DocumentExampleTests
{
    private static readonly Workflow Example = new("example.yml", Regex.Match(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci.md")), "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

    [Fact]
    public async Task It_has_the_shape_that_GitHub_reads() => Assert.Empty(await WorkflowSchemaTests.FaultsOf(WorkflowJson.Of(Example.Root)));

    [Fact]
    public void It_calls_the_reusable_workflow_with_inputs_that_it_has_and_the_scripts_of_the_same_version()
    {
        var job = Example.Jobs.Single().Job;

        Assert.Equal($"bnsyn/gate/.github/workflows/gate.yml@{job.Texts("with")["gate-ref"]}", job.Text("uses"));
        Assert.Subset(
            Workflow.Named("gate.yml").Inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal),
            job.Texts("with").Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void It_starts_in_every_case_in_which_this_repositorys_own_does() =>
        Assert.Equal(Workflow.Named("physics-gate.yml").Events, Example.Events);
}
