namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>What GitHub's expressions come to in a run of this repository.</summary>
internal static class Values
{
    /// <summary>The values for a workflow; for the reusable one with what this repository's own workflow gives it.</summary>
    public static Dictionary<string, string> Of(string workflow, string outcome = "success", params (string Input, string Value)[] given)
    {
        var caller = workflow == "gate.yml" ? Workflow.Named("physics-gate.yml").Jobs.Single().Job.Texts("with") : new Dictionary<string, string>
        {
            ["reason"] = "It's so; \"really\" $(false)",
            ["scenarios"] = "sparse",
        };
        var values = Expressions.Of(Workflow.Named(workflow), [.. caller, .. given.Select(input => new KeyValuePair<string, string>(input.Input, input.Value))]);
        values["github.event.pull_request.number"] = "7";
        values["github.token"] = "a-token";
        values["inputs.branch || github.ref_name"] = "main";
        values["needs.gate.outputs.outcome"] = outcome;
        values["steps.gate.outcome"] = outcome;
        return values;
    }
}
