using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;
using Newtonsoft.Json.Linq;

namespace BnSyn.Gate.Sdk.Tests.Deploy;

/// <summary>The commands of the manifests, run as they stand in what a container is made of: a read-only root, no network, a user without rights.</summary>
public sealed partial class ContainerTests : IDisposable
{
    private const string User = "65532";

    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    private string Reports => Path.Combine(_folder, "reports");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Explicit = true)]
    public void Eight_shards_and_the_merge_that_waits_for_them_give_the_verdict_of_one_machine()
    {
        SkipWhereNoContainerIs();
        MakeContext();
        var shard = Manifest.Container(Manifest.Shards, "shard");
        var (wait, merge) = (Manifest.Container(Manifest.Merge, "wait"), Manifest.Container(Manifest.Merge, "merge"));
        var count = int.Parse(Manifest.Variable(shard, "JOB_COMPLETIONS")!, CultureInfo.InvariantCulture);
        Ended(0, Container(["/bin/sh", "-c", "! touch /x /gate/x /usr/x 2> /dev/null && touch /reports/x /tmp/x && rm /reports/x && [ \"$(id -u)\" = 65532 ] && [ \"$(grep -c : /proc/net/dev)\" = 1 ]"]));
        Ended(0, Container([.. CommandOf(shard).SkipLast(1)]));
        var whole = Verdict();
        Directory.Delete(Reports, recursive: true);
        MakeReports();

        using var waiting = Container(CommandOf(wait), VariablesOf(wait));
        for (var index = 0; index < count; index++)
        {
            Assert.False(waiting.HasExited, $"the merge does not wait for shard {index + 1}");
            Assert.Contains($"shard {index + 1}/{count} measured", Ended(0, Container(CommandOf(shard), [.. VariablesOf(shard), $"JOB_COMPLETION_INDEX={index}"])), StringComparison.Ordinal);
        }

        Assert.Contains($"all of {count} shards are there", Ended(0, waiting), StringComparison.Ordinal);
        Assert.Contains("PhysicsGate: Passed", Ended(0, Container(CommandOf(merge))), StringComparison.Ordinal);
        Assert.Equal(whole, Verdict());

        // A merge that has waited in vain names what is missing, and does not pass.
        File.Delete(Path.Combine(Reports, $"measurements.3-of-{count}.json"));
        Assert.Contains("not all of", Ended(0, Container(CommandOf(wait), [.. VariablesOf(wait), "WAIT_SECONDS=0"])), StringComparison.Ordinal);
        Assert.Contains($"BNG2064: Shard 3/{count}", Ended(125, Container(CommandOf(merge))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PhysicsGateSeeds=\"1\"")]
    [InlineData("PhysicsGateSeeds")]
    public void A_property_that_would_break_the_request_is_refused(string property)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script for bash.");

        var made = CleanProcess.Run(_folder, "bash", [.. ContextArguments(), property]);

        Assert.Equal(64, made.ExitCode);
        Assert.Contains($"'{property}' is no NAME=VALUE", made.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "context")));
    }

    private static void SkipWhereNoContainerIs() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root" && CleanProcess.Run(Path.GetTempPath(), "bash", "-c", "unshare --mount --net --pid --fork mount --make-rprivate / && command -v setpriv chroot").ExitCode == 0, "not run: a container is put together by root alone here, with unshare, setpriv and chroot.");

    private static string[] CommandOf(JObject container) => [.. container["command"]!.Values<string>().Select(word => word!)];

    private static string[] VariablesOf(JObject container) => [.. ((JArray)container["env"]!).Select(variable => $"{variable["name"]}={variable["value"]}")];

    private static string Ended(int exitCode, Process process)
    {
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == exitCode, $"exit code {process.ExitCode}, expected {exitCode}: {said}");
        return said;
    }

    private string[] ContextArguments() =>
    [
        Path.Combine(Manifest.Folder, "context"),
        Path.Combine(AppContext.BaseDirectory, "..", "..", "BnSyn.Engine.Scenarios", Path.GetFileName(Path.GetDirectoryName(Repository.PhysicsGate))!, "BnSyn.Engine.Scenarios.dll"),
        Repository.Baselines, Path.GetDirectoryName(Repository.PhysicsGate)!, Path.Combine(_folder, "context"),
    ];

    private void MakeContext()
    {
        var made = CleanProcess.Run(_folder, "bash", [.. ContextArguments(), $"PhysicsGateScenarios={Builds.BuildCopy.QuickScenario}", "PhysicsGateMeasureGains=false"]);
        Assert.True(made.ExitCode == 0, made.All);
        Directory.CreateDirectory(Path.Combine(_folder, "root"));
        MakeReports();
    }

    // As Kubernetes gives a volume to the group of the pod.
    private void MakeReports()
    {
        Directory.CreateDirectory(Reports);
        Assert.Equal(0, CleanProcess.Run(_folder, "chown", User + ":" + User, Reports).ExitCode);
        Assert.Equal(0, CleanProcess.Run(_folder, "chmod", "755", _folder).ExitCode);
    }

    private Process Container(string[] command, params string[] variables)
    {
        string[] script =
        [
            "--mount", "--net", "--ipc", "--uts", "--pid", "--fork", "--kill-child", "bash", Path.Combine(AppContext.BaseDirectory, "Deploy", "container.sh"),
            Path.Combine(_folder, "root"), Path.Combine(_folder, "context"), Reports, User, Path.GetDirectoryName(RealPath(CleanProcess.Dotnet))!,
        ];
        return Process.Start(new ProcessStartInfo("bash", ["-c", "exec unshare \"$@\" 2>&1", "unshare", .. script, .. variables, .. command]) { RedirectStandardOutput = true })!;
    }

    private static string RealPath(string program) => CleanProcess.Run(Path.GetTempPath(), "bash", "-c", $"readlink -f \"$(command -v '{program}')\"").Output.Trim();

    private string Verdict() => MeasuredAt().Replace(File.ReadAllText(Path.Combine(Reports, "verdict.json")), "\"at\": \"\"");

    [GeneratedRegex("\"at\": \"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex MeasuredAt();
}
