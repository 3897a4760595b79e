using BnSyn.Gate.Sdk.Tests.Copies;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>The templates for Azure Pipelines and GitLab have the shape of their server, call the gate as a person does, and hand on what it writes.</summary>
public sealed class OtherServersTests
{
    public static readonly TheoryData<string> Names = ["azure-pipelines", "gitlab-ci"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_template_has_the_shape_that_its_server_reads(string name) => Assert.Empty(await FaultsOf(name, Read(name)));

    [Theory]
    [InlineData("azure-pipelines", "trigger", "3")]
    [InlineData("azure-pipelines", "pol", "{}")]
    [InlineData("azure-pipelines", "steps[2].skript", "\"dotnet\"")]
    [InlineData("azure-pipelines", "steps[3].task", "\"PublishTestResults\"")]
    [InlineData("azure-pipelines", "steps[3].condition", "\"sometimes\"")]
    [InlineData("gitlab-ci", "physics-gate.skript", "[]")]
    [InlineData("gitlab-ci", "physics-gate.script", "\"dotnet\"")]
    [InlineData("gitlab-ci", "physics-gate.artifacts.when", "\"ever\"")]
    [InlineData("gitlab-ci", "physics-gate.artifacts.reports.codeclimate", "\"x\"")]
    public async Task A_slip_is_found(string name, string path, string json)
    {
        var template = Read(name);
        var at = path.LastIndexOf('.');
        ((JObject)(at < 0 ? template : template.SelectToken(path[..at])!))[path[(at + 1)..]] = JToken.Parse(json);

        Assert.NotEmpty(await FaultsOf(name, template));
    }

    [Fact]
    public void Azure_reads_the_comparisons_as_JUnit_whether_the_gate_passes_or_not()
    {
        var steps = Read("azure-pipelines")["steps"]!;
        var results = steps.Single(step => (string?)step["task"] == "PublishTestResults@2");

        Assert.Equal(("JUnit", "**/artifacts/physics-gate/junit.xml", "succeededOrFailed()"), ((string?)results["inputs"]!["testResultsFormat"], (string?)results["inputs"]!["testResultsFiles"], (string?)results["condition"]));
        Assert.Equal(false, (bool?)steps[0]!["persistCredentials"]);
        Assert.StartsWith("dotnet build $(project) -t:PhysicsGate ", (string?)steps.Single(step => step["script"] is not null)["script"], StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_reads_JUnit_and_Code_Quality_whether_the_gate_passes_or_not()
    {
        var job = Read("gitlab-ci")["physics-gate"]!;

        Assert.Equal(("always", "**/artifacts/physics-gate/junit.xml", "**/artifacts/physics-gate/codequality.json"), ((string?)job["artifacts"]!["when"], (string?)job["artifacts"]!["reports"]!["junit"], (string?)job["artifacts"]!["reports"]!["codequality"]));
        Assert.StartsWith("dotnet build $PROJECT -t:PhysicsGate ", (string?)Assert.Single(job["script"]!), StringComparison.Ordinal);
    }

    private static JObject Read(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "templates", "ci", name + ".yml"))));
        return (JObject)WorkflowJson.Of(stream.Documents[0].RootNode);
    }

    private static async Task<IEnumerable<string>> FaultsOf(string name, JToken template)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Workflows", name + ".schema.json")));
        return schema.Validate(template).Select(fault => $"{fault.Path}: {fault.Kind}");
    }
}
