namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>What GitHub's expressions come to in a run of this repository.</summary>
internal static class Values
{
    /// <summary>The workflow of this repository that calls each reusable one.</summary>
    private static readonly Dictionary<string, string> Callers = new(StringComparer.Ordinal)
    {
        ["gate.yml"] = "physics-gate.yml",
        ["refresh.yml"] = "refresh-baselines.yml",
    };

    /// <summary>The values for a workflow, with what this repository's own caller gives it.</summary>
    public static Dictionary<string, string> Of(string workflow, string outcome = "success", params (string Input, string Value)[] given)
    {
        var values = Expressions.Of(
            Workflow.Named(workflow),
            [.. Callers.TryGetValue(workflow, out var caller) ? GivenBy(Workflow.Named(caller)) : [], .. given.Select(input => new KeyValuePair<string, string>(input.Input, input.Value))]);
        values["github.event.pull_request.number"] = "7";
        values["github.event.workflow_run.head_branch"] = "a-branch;$(false)";
        values["github.event.workflow_run.head_repository.owner.login"] = "stranger";
        values["github.event.workflow_run.head_sha"] = "0123abc";
        values["github.event.workflow_run.conclusion"] = "failure";
        values["github.event.workflow_run.id"] = "43";
        values["github.ref_name"] = "v0.1.0";
        values["github.token"] = "a-token";
        values["inputs.branch || github.ref_name"] = "main";
        values["matrix.shard"] = "2";
        values["needs.gate.outputs.outcome"] = outcome;
        values["steps.gate.outcome"] = outcome;
        return values;
    }

    /// <summary>The inputs that a caller gives on the first machine of its matrix, started by a person who typed awkward text.</summary>
    private static IEnumerable<KeyValuePair<string, string>> GivenBy(Workflow caller)
    {
        var job = caller.Jobs.Single().Job;
        var values = Expressions.Of(caller, caller.Inputs.Any()
            ? [new("reason", "It's so; \"really\" $(false)"), new("scenarios", "sparse")]
            : []);
        values["matrix.os"] = "ubuntu-latest";
        values["matrix.os == 'ubuntu-latest'"] = "true";
        return job.Texts("with").Select(input => new KeyValuePair<string, string>(input.Key, Expressions.Fill(input.Value, values)));
    }
}
