using BnSyn.Gate.Sdk.Tests.Copies;
using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>One step of a job.</summary>
internal sealed record WorkflowStep(Workflow Workflow, string JobName, YamlMappingNode Job, YamlMappingNode Node)
{
    /// <summary>Every step that runs a command.</summary>
    public static IReadOnlyList<WorkflowStep> Runs { get; } = [.. Workflow.All.SelectMany(workflow => workflow.Steps).Where(step => step.Run is not null)];

    public string? Name => Node.Text("name");

    /// <summary>The command for the shell; <see langword="null"/> where the step uses an action.</summary>
    public string? Run => Node.Text("run");

    /// <summary>The action; <see langword="null"/> where the step runs a command.</summary>
    public string? Uses => Node.Text("uses");

    /// <summary>What names the step in a table of tests.</summary>
    public string Key => $"{Workflow.Name}: {JobName}: {Name}";

    /// <summary>The variables of the job and, over them, of the step, before expressions are filled in.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables => Job.Texts("env").Concat(Node.Texts("env"));

    /// <summary>The texts of the scripts of this repository that a step starts.</summary>
    public static IEnumerable<string> ScriptsOf(WorkflowStep step) =>
        from file in Directory.GetFiles(Path.Combine(Repository.Root, ".github", "scripts"))
        where step.Run!.Contains($"/{Path.GetFileName(file)}\"", StringComparison.Ordinal)
        select File.ReadAllText(file);

    /// <summary>The step of a key.</summary>
    public static WorkflowStep Of(string key) => Runs.Single(step => step.Key == key);

    public override string ToString() => Key;
}
