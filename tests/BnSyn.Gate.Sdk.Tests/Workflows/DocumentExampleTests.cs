using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>The examples that docs/ci.md gives to other repositories are workflows that GitHub reads.</summary>
public sealed class DocumentExampleTests
{
    private static readonly IReadOnlyList<Workflow> Examples =
    [
        .. Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci.md")), "```yaml\n(.*?)```", RegexOptions.Singleline)
            .Select((match, index) => new Workflow($"example {index}", match.Groups[1].Value)),
    ];

    [Fact]
    public async Task They_have_the_shape_that_GitHub_reads()
    {
        foreach (var example in Examples)
        {
            Assert.Empty(await WorkflowSchemaTests.FaultsOf(WorkflowJson.Of(example.Root)));
        }
    }

    [Fact]
    public void Each_calls_a_reusable_workflow_with_inputs_that_it_has_and_the_scripts_of_the_same_version()
    {
        Assert.Equal(["gate.yml", "refresh.yml"], Examples.Select(Called));
        Assert.All(Examples, example =>
        {
            var job = example.Jobs.Single().Job;
            var inputs = Workflow.Named(Called(example)).Inputs.ToList();

            Assert.Equal($"bnsyn/gate/.github/workflows/{Called(example)}@{job.Texts("with")["gate-ref"]}", job.Text("uses"));
            Assert.Subset(inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal), job.Texts("with").Keys.ToHashSet(StringComparer.Ordinal));
            Assert.Subset(job.Texts("with").Keys.ToHashSet(StringComparer.Ordinal), inputs.Where(input => !input.Input.Has("default")).Select(input => input.Name).ToHashSet(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Each_starts_and_grants_as_this_repositorys_own_does()
    {
        foreach (var (example, own) in Examples.Zip(["physics-gate.yml", "refresh-baselines.yml"]))
        {
            Assert.Equal(Workflow.Named(own).Events, example.Events);
            Assert.Equal(Workflow.Named(own).Jobs.Single().Job.Texts("permissions"), example.Jobs.Single().Job.Texts("permissions"));
        }
    }

    private static string Called(Workflow example) => Regex.Match(example.Jobs.Single().Job.Text("uses")!, @"/([a-z-]+\.yml)@").Groups[1].Value;
}
