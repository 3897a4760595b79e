using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>GitHub reads a name that is not there as an empty text and goes on: every name has to be that of something.</summary>
public sealed class WorkflowNamesTests
{
    /// <summary>The inputs that the workflows use of each action, as the action's own description lists them.</summary>
    private static readonly Dictionary<string, string[]> ActionInputs = new(StringComparer.Ordinal)
    {
        ["actions/checkout"] = ["fetch-depth", "path", "persist-credentials", "ref", "repository", "sparse-checkout"],
        ["actions/setup-dotnet"] = ["dotnet-version", "global-json-file"],
        ["actions/upload-artifact"] = ["if-no-files-found", "name", "overwrite", "path"],
        ["actions/cache"] = ["key", "path"],
        ["actions/download-artifact"] = ["name", "path", "pattern"],
    };

    public static readonly TheoryData<string> Names = [.. Workflow.All.Select(workflow => workflow.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_expression_names_an_input_a_step_or_a_job_that_is_there(string name)
    {
        var workflow = Workflow.Named(name);
        string[] inputs = [.. workflow.Inputs.Select(input => input.Name)];
        string[] steps = [.. workflow.Steps.Select(step => step.Node.Text("id")).OfType<string>()];
        string[] jobs = [.. workflow.Jobs.Select(job => job.Name)];
        foreach (var expression in Regex.Matches(workflow.Text, @"\$\{\{(.*?)\}\}").Select(match => match.Groups[1].Value))
        {
            Assert.All(Named(expression, "inputs"), input => Assert.Contains(input, inputs));
            Assert.All(Named(expression, "steps"), step => Assert.Contains(step, steps));
            Assert.All(Named(expression, "needs"), job => Assert.Contains(job, jobs));
        }

        Assert.All(workflow.Jobs, job => Assert.All(
            Regex.Matches(WorkflowJson.Of(job.Job).ToString(), @"\$\{\{(.*?)\}\}").SelectMany(match => Named(match.Groups[1].Value, "matrix")),
            axis => Assert.Contains(axis, job.Job.Matrix())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_output_of_a_job_is_one_that_another_job_can_read(string name)
    {
        var workflow = Workflow.Named(name);
        foreach (Match match in Regex.Matches(workflow.Text, @"needs\.([a-z-]+)\.outputs\.([a-z-]+)"))
        {
            Assert.Contains(match.Groups[2].Value, workflow.Jobs.Single(job => job.Name == match.Groups[1].Value).Job.Texts("outputs").Keys);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_is_given_what_it_takes(string name) => Assert.All(
        Workflow.Named(name).Steps.Where(step => step.Uses is not null),
        step => Assert.Subset(ActionInputs[step.Uses!.Split('@')[0]].ToHashSet(StringComparer.Ordinal), step.Node.Texts("with").Keys.ToHashSet(StringComparer.Ordinal)));

    [Theory]
    [InlineData("physics-gate.yml", "gate.yml")]
    [InlineData("refresh-baselines.yml", "refresh.yml")]
    public void A_reusable_workflow_is_given_inputs_that_it_has(string caller, string called)
    {
        var job = Workflow.Named(caller).Jobs.Single().Job;

        Assert.Equal($"./.github/workflows/{called}", job.Text("uses"));
        Assert.Subset(
            Workflow.Named(called).Inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal),
            job.Texts("with").Keys.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A job that two jobs need but that is missing from `needs` gives an empty text.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_job_waits_for_every_job_that_it_names(string name) => Assert.All(Workflow.Named(name).Jobs, job => Assert.Subset(
        WorkflowJson.Of(job.Job)["needs"] switch { null => [], JArray several => [.. several.Select(one => (string)one!)], var one => new HashSet<string> { (string)one! } },
        Regex.Matches(WorkflowJson.Of(job.Job).ToString(), @"\$\{\{(.*?)\}\}").SelectMany(match => Named(match.Groups[1].Value, "needs")).ToHashSet(StringComparer.Ordinal)));

    private static IEnumerable<string> Named(string expression, string context) =>
        Regex.Matches(expression, $@"\b{context}\.([a-z-]+)").Select(match => match.Groups[1].Value);
}
