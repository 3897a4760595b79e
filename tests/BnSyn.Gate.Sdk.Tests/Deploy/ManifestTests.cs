using BnSyn.Gate.Sdk.Tests.Processes;
using k8s;
using k8s.Models;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using YamlDotNet.Core;

namespace BnSyn.Gate.Sdk.Tests.Deploy;

/// <summary>What deploy/ asks Kubernetes for has the shape that its API takes, and takes nothing from the cluster that a gate does not need.</summary>
public sealed class ManifestTests
{
    public static readonly TheoryData<string> Files = [.. Directory.GetFiles(Manifest.Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static readonly TheoryData<string> Jobs = ["shards.yaml", "merge.yaml"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_manifest_has_the_shape_that_the_API_takes(string file) => Assert.Empty(await FaultsOf(Manifest.Named(file)));

    /// <summary>The client's types are generated from what a server says of its API; they know every field and its type, and not which words it takes.</summary>
    [Theory]
    [InlineData("shards.yaml", typeof(V1Job))]
    [InlineData("merge.yaml", typeof(V1Job))]
    [InlineData("network-policy.yaml", typeof(V1NetworkPolicy))]
    [InlineData("reports.yaml", typeof(V1PersistentVolumeClaim))]
    public void A_manifest_is_read_by_the_client_of_the_API_which_refuses_what_it_does_not_know(string file, Type kind) =>
        Assert.IsType(kind, Assert.Single(KubernetesYaml.LoadAllFromString(File.ReadAllText(Path.Combine(Manifest.Folder, file)), strict: true)));

    [Theory]
    [InlineData("spec.paralelism", "8")]
    [InlineData("spec.template.spec.restartPolicy", "[]")]
    [InlineData("spec.template.spec.containers[0].securityContext.readOnlyRoot", "true")]
    [InlineData("spec.template.spec.containers[0].comand", "[]")]
    public void The_client_of_the_API_refuses_a_slip(string path, string json)
    {
        var job = Manifest.Shards;
        var at = path.LastIndexOf('.');
        Assert.IsType<V1Job>(KubernetesYaml.Deserialize<V1Job>(job.ToString(), strict: true));

        ((JObject)job.SelectToken(path[..at])!)[path[(at + 1)..]] = JToken.Parse(json);

        Assert.ThrowsAny<YamlException>(() => KubernetesYaml.Deserialize<V1Job>(job.ToString(), strict: true));
    }

    [Theory]
    [InlineData("spec.completionMode", "\"Index\"")]
    [InlineData("spec.completions", "\"8\"")]
    [InlineData("spec.paralelism", "8")]
    [InlineData("spec.template.spec.restartPolicy", "\"OnFailur\"")]
    [InlineData("spec.template.spec.securityContext.runAsNonRoot", "\"yes\"")]
    [InlineData("spec.template.spec.containers[0].securityContext.readOnlyRoot", "true")]
    [InlineData("spec.template.spec.containers[0].comand", "[]")]
    [InlineData("spec.template.spec.containers[0].env[0].value", "8")]
    [InlineData("spec.template.spec.volumes[0].emptyDir", "[]")]
    [InlineData("spec.podFailurePolicy.rules[1].action", "\"FailPod\"")]
    [InlineData("apiVersion", "\"batch/v2\"")]
    public async Task A_slip_is_found(string path, string json)
    {
        var job = Manifest.Shards;
        var at = path.LastIndexOf('.');
        ((JObject)(at < 0 ? job : job.SelectToken(path[..at])!))[path[(at + 1)..]] = JToken.Parse(json);

        Assert.NotEmpty(await FaultsOf(job));
    }

    [Theory]
    [InlineData("spec.template")]
    [InlineData("spec.template.spec.containers[0].name")]
    [InlineData("spec.podFailurePolicy.rules[1].action")]
    public async Task What_the_API_requires_is_missed(string path)
    {
        var job = Manifest.Shards;
        job.SelectToken(path)!.Parent!.Remove();

        Assert.NotEmpty(await FaultsOf(job));
    }

    [Fact]
    public void The_folder_names_each_of_its_manifests() => Assert.Equal(
        Files.Select(file => file.Data).Where(file => file != "kustomization.yaml").Order(StringComparer.Ordinal),
        Manifest.Named("kustomization.yaml")["resources"]!.Values<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Each_number_of_shards_is_the_same()
    {
        var job = Manifest.Shards["spec"]!;
        var count = (int)job["completions"]!;

        Assert.Equal("Indexed", (string?)job["completionMode"]);
        Assert.InRange((int)job["parallelism"]!, 1, count);
        Assert.Equal($"{count}", Manifest.Variable(Manifest.Container(Manifest.Shards, "shard"), "JOB_COMPLETIONS"));
        Assert.Equal($"{count}", Manifest.Variable(Manifest.Container(Manifest.Merge, "wait"), "JOB_COMPLETIONS"));
    }

    [Fact]
    public void The_merge_waits_as_long_as_shards_may_take_and_ends_after_that() => Assert.True(
        (int)Manifest.Shards["spec"]!["activeDeadlineSeconds"]! <= int.Parse(Manifest.Variable(Manifest.Container(Manifest.Merge, "wait"), "WAIT_SECONDS")!)
        && int.Parse(Manifest.Variable(Manifest.Container(Manifest.Merge, "wait"), "WAIT_SECONDS")!) < (int)Manifest.Merge["spec"]!["activeDeadlineSeconds"]!);

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Every_container_is_of_a_user_without_rights_on_a_file_system_that_it_cannot_change(string file)
    {
        var job = Manifest.Named(file);
        var pod = Manifest.Pod(job);

        Assert.Equal("{\"runAsNonRoot\":true,\"runAsUser\":65532,\"runAsGroup\":65532}", new JObject(((JObject)pod["securityContext"]!).Properties().Take(3)).ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("RuntimeDefault", (string?)pod.SelectToken("securityContext.seccompProfile.type"));
        Assert.False((bool)pod["automountServiceAccountToken"]!);
        Assert.Null(pod["hostNetwork"]);
        Assert.All(Manifest.Containers(job), container =>
        {
            Assert.Equal("{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,\"capabilities\":{\"drop\":[\"ALL\"]}}", container["securityContext"]!.ToString(Newtonsoft.Json.Formatting.None));
            Assert.Equal("physics-gate", (string?)container["image"]);
            Assert.NotNull(container.SelectToken("resources.limits.memory"));
            Assert.Equal(["reports: /reports", "temporary: /tmp"], container["volumeMounts"]!.Select(mount => $"{mount["name"]}: {mount["mountPath"]}"));
        });
        Assert.Equal("physics-gate-reports", (string?)pod.SelectToken("volumes[0].persistentVolumeClaim.claimName"));
        Assert.NotNull(pod.SelectToken("volumes[1].emptyDir"));
    }

    [Fact]
    public void No_pod_of_the_gate_reaches_anything_or_is_reached()
    {
        var policy = Manifest.Named("network-policy.yaml")["spec"]!;
        var label = Manifest.Named("kustomization.yaml").SelectToken("labels[0]")!;

        Assert.Equal(["Ingress", "Egress"], policy["policyTypes"]!.Values<string>());
        Assert.Null(policy["ingress"]);
        Assert.Null(policy["egress"]);
        Assert.True((bool)label["includeTemplates"]!);
        Assert.True(JToken.DeepEquals(label["pairs"], policy.SelectToken("podSelector.matchLabels")));
    }

    [Fact]
    public void The_image_fetches_nothing_and_has_the_user_and_the_command_of_the_manifests()
    {
        var lines = File.ReadAllLines(Path.Combine(Manifest.Folder, "Containerfile")).Where(line => !line.StartsWith('#')).ToList();

        Assert.Equal(["ARG", "FROM", "COPY", "ENV", "WORKDIR", "USER", "ENTRYPOINT"], lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("FROM ${RUNTIME}", lines);
        Assert.Contains("USER 65532:65532", lines);
        var start = JArray.Parse(lines[^1]["ENTRYPOINT ".Length..]).Values<string>().ToList();
        Assert.Equal(start, Manifest.Container(Manifest.Shards, "shard")["command"]!.Values<string>().Take(2));
        Assert.Equal(start, Manifest.Container(Manifest.Merge, "merge")["command"]!.Values<string>().Take(2));
    }

    [Fact]
    public void Kustomize_builds_the_folder_with_the_label_on_every_pod()
    {
        ProcessOutcome built;
        try
        {
            built = CleanProcess.Run(Manifest.Folder, "kubectl", "kustomize", Manifest.Folder);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no kubectl here.");
            return;
        }

        Assert.Equal(0, built.ExitCode);
        Assert.Equal(2, built.Output.Split("kind: Job\n").Length - 1);
        Assert.Equal(7, built.Output.Split("app.kubernetes.io/name: physics-gate\n").Length - 1);
        Assert.Equal(3, built.Output.Split("image: physics-gate:local\n").Length - 1);
    }

    private static async Task<IEnumerable<string>> FaultsOf(JObject manifest)
    {
        var schemas = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Deploy", "kubernetes.schema.json")));
        return schemas.Definitions[(string)manifest["kind"]!].Validate(manifest).Select(fault => $"{fault.Path}: {fault.Kind}");
    }
}
