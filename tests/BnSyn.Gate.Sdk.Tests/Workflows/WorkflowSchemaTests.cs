using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>Every workflow has the shape that SchemaStore's schema describes; the validator leaves out `if` and `const`.</summary>
public sealed class WorkflowSchemaTests
{
    public static readonly TheoryData<string> Names = [.. Workflow.All.Select(workflow => workflow.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_workflow_has_the_shape_that_GitHub_reads(string name) =>
        Assert.Empty(await FaultsOf(WorkflowJson.Of(Workflow.Named(name).Root)));

    [Theory]
    [InlineData("jobs.gate.timeout-minutes", "\"soon\"")]
    [InlineData("jobs.gate.step", "3")]
    [InlineData("jobs.gate.permissions.content", "\"read\"")]
    [InlineData("jobs.gate.permissions.contents", "\"reed\"")]
    [InlineData("jobs.gate.steps[0].use", "\"actions/checkout@v4\"")]
    [InlineData("jbos", "{}")]
    public async Task A_slip_is_found(string path, string json)
    {
        var workflow = (JObject)WorkflowJson.Of(Workflow.Named("gate.yml").Root);
        var at = path.LastIndexOf('.');
        var parent = at < 0 ? workflow : (JObject)workflow.SelectToken(path[..at])!;
        parent[path[(at + 1)..]] = JToken.Parse(json);

        Assert.NotEmpty(await FaultsOf(workflow));
    }

    internal static async Task<IEnumerable<string>> FaultsOf(JToken workflow)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Workflows", "github-workflow.schema.json")));
        return schema.Validate(workflow).Select(fault => $"{fault.Path}: {fault.Kind}");
    }
}
