using BnSyn.Gate.Sdk.Tests.Copies;
using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>One workflow of GitHub's, read as it stands in the repository.</summary>
internal sealed record Workflow(string Name, string Text)
{
    /// <summary>Every workflow of the repository.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Order(StringComparer.Ordinal).Select(file => new Workflow(Path.GetFileName(file), File.ReadAllText(file)))];

    /// <summary>The document.</summary>
    public YamlMappingNode Root { get; } = Parse(Text);

    /// <summary>Its jobs, by name.</summary>
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        Root.Mapping("jobs").Children.Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    /// <summary>Its steps in order.</summary>
    public IEnumerable<WorkflowStep> Steps =>
        from job in Jobs
        where job.Job.Has("steps")
        from step in job.Job.Sequence("steps")
        select new WorkflowStep(this, job.Name, job.Job, (YamlMappingNode)step);

    /// <summary>What starts it; a single event stands there as text.</summary>
    public IEnumerable<string> Events => Root.Children[new YamlScalarNode("on")] is YamlMappingNode events
        ? events.Children.Keys.Select(key => key.ToString())
        : [Root.Text("on")!];

    /// <summary>The inputs of a workflow that is called or started by hand.</summary>
    public IEnumerable<(string Name, YamlMappingNode Input)> Inputs =>
        from started in (Root.Children[new YamlScalarNode("on")] as YamlMappingNode)?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>()
        where started.Value is YamlMappingNode mapping && mapping.Has("inputs")
        from input in ((YamlMappingNode)started.Value).Mapping("inputs").Children
        select (input.Key.ToString(), (YamlMappingNode)input.Value);

    /// <summary>The names of its jobs as a list of checks has them: one for each place of a matrix, which has one axis here; one for all where an expression gives its places.</summary>
    public IEnumerable<string> CheckNames =>
        from job in Jobs
        let name = job.Job.Text("name") ?? job.Name
        from value in job.Job.Matrix() is [var axis] && job.Job.Mapping("strategy").Mapping("matrix").Text(axis) is null
            ? job.Job.Mapping("strategy").Mapping("matrix").Sequence(axis).Select(value => (axis, value.ToString()))
            : [("", "")]
        from own in job.Job.Text("uses") is { } called ? Named(Path.GetFileName(called)).CheckNames.Select(inner => $" / {inner}") : [""]
        select name.Replace($"${{{{ matrix.{value.Item1} }}}}", value.Item2, StringComparison.Ordinal) + own;

    /// <summary>The workflow of a name.</summary>
    public static Workflow Named(string name) => All.Single(workflow => workflow.Name == name);

    public override string ToString() => Name;

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
