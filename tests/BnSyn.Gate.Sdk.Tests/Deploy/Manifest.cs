using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Workflows;
using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Deploy;

/// <summary>The files of deploy/, as the JSON that the API of Kubernetes takes.</summary>
internal static class Manifest
{
    public static string Folder => Path.Combine(Repository.Root, "deploy");

    public static JObject Shards => Named("shards.yaml");

    public static JObject Merge => Named("merge.yaml");

    public static JObject Named(string file)
    {
        using var reader = new StreamReader(Path.Combine(Folder, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return (JObject)WorkflowJson.Of(Assert.Single(stream.Documents).RootNode);
    }

    public static JObject Pod(JObject job) => (JObject)job.SelectToken("spec.template.spec")!;

    /// <summary>Its containers, those that run before the others first.</summary>
    public static IReadOnlyList<JObject> Containers(JObject job) =>
        [.. ((JArray?)Pod(job)["initContainers"] ?? []).Concat((JArray)Pod(job)["containers"]!).Cast<JObject>()];

    public static JObject Container(JObject job, string name) => Assert.Single(Containers(job), container => (string?)container["name"] == name);

    public static string? Variable(JObject container, string name) =>
        (string?)(((JArray?)container["env"])?.SingleOrDefault(variable => (string?)variable["name"] == name)?["value"]);
}
