using System.Diagnostics;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>What the scripts for Slurm do, run by a stand-in for sbatch that starts each task of an array at once; tests/slurm runs them with Slurm itself.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class SlurmCommandTests
{
    private const string Sbatch = """
        #!/usr/bin/env bash
        # Runs every task of the array that the script asks for, or the one job; says a number as Slurm does.
        echo "$*" >> "$SBATCH_CALLS"
        script=${!#}
        count=$(sed -n 's/^#SBATCH --array=1-//p' "$script")
        if [ -n "$count" ]; then
          for task in $(seq 1 "$count"); do SLURM_ARRAY_TASK_ID=$task bash "$script" >> "$SBATCH_CALLS.out" 2>&1 || true; done
          echo "41;cluster"
        else
          bash "$script" >> "$SBATCH_CALLS.out" 2>&1 || echo "merge ended with $?" >> "$SBATCH_CALLS.out"
          echo "42"
        fi
        """;

    [Fact(Explicit = true)]
    public void The_array_measures_and_the_merge_judges_when_its_tasks_have_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Slurm and its scripts are for Unix.");
        using var folder = new GateFolder().Refreshed();
        folder.Run().EndsWith(0);
        File.Delete(folder.File("reports", "verdict.json"));
        var calls = folder.File("calls");
        Stand(folder, "sbatch", Sbatch);
        folder.WithVariable("SBATCH_CALLS", calls).WithVariable("PATH", folder.File("bin") + ":" + Environment.GetEnvironmentVariable("PATH"));

        using var process = folder.Start("slurm", "--array", "3", "--partition", "long", "--cpus-per-task", "2", "--output", folder.File("scripts"), "--submit");
        var said = process.WaitForEnd().EndsWith(0);

        Assert.Contains("physics-gate: array 41;cluster, merge 42", said.Output, StringComparison.Ordinal);
        Assert.Equal(["--parsable physics-gate-shards.sbatch", "--parsable --dependency=afterany:41 physics-gate-merge.sbatch"], File.ReadAllLines(calls));
        Assert.Contains("shard 3/3 measured", File.ReadAllText(calls + ".out"), StringComparison.Ordinal);
        Assert.DoesNotContain("merge ended", File.ReadAllText(calls + ".out"), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"Passed\"", File.ReadAllText(folder.File("reports", "verdict.json")), StringComparison.Ordinal);
        string[] head = ["#!/usr/bin/env bash", "#SBATCH --job-name=physics-gate", "#SBATCH --array=1-3", "#SBATCH --requeue", "#SBATCH --open-mode=append", "#SBATCH --output=physics-gate-%A_%a.out", "#SBATCH --partition=long", "#SBATCH --cpus-per-task=2"];
        Assert.Equal(head, File.ReadAllLines(folder.File("scripts", "physics-gate-shards.sbatch"))[..head.Length]);
    }

    [Theory]
    [InlineData("9", "0", 137, "requeue 41_3")]
    [InlineData("9", "1", 137, "requeue 41_3")]
    [InlineData("9", "2", 137, "")]
    [InlineData("6", "0", 134, "requeue 41_3")]
    [InlineData("", "0", 125, "")]
    public void A_task_is_requeued_whose_gate_was_killed_by_a_signal_and_twice_at_most(string signal, string restarts, int exitCode, string asked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Slurm and its scripts are for Unix.");
        using var folder = new GateFolder();
        using (var process = folder.Start("slurm", "--array", "3", "--output", folder.File("scripts")))
        {
            process.WaitForEnd().EndsWith(0);
        }

        Stand(folder, "dotnet", signal.Length > 0 ? $"kill -{signal} $$" : "exit 125");
        Stand(folder, "scontrol", $"echo \"$*\" >> '{folder.File("calls")}'");
        File.WriteAllText(folder.File("calls"), "");
        var start = new ProcessStartInfo("bash", [folder.File("scripts", "physics-gate-shards.sbatch")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("SLURM_ARRAY_JOB_ID", "41"), ("SLURM_ARRAY_TASK_ID", "3"), ("SLURM_RESTART_COUNT", restarts), ("PATH", folder.File("bin") + ":" + Environment.GetEnvironmentVariable("PATH")) })
        {
            start.Environment[name] = value;
        }

        using var task = Process.Start(start)!;
        var said = task.StandardOutput.ReadToEnd();
        task.WaitForExit();

        Assert.Equal(exitCode, task.ExitCode);
        Assert.Equal(asked, File.ReadAllText(folder.File("calls")).Trim());
        Assert.Equal(asked.Length > 0, said.Contains($"shard 3/3 was killed (exit code {exitCode}), and is requeued", StringComparison.Ordinal));
    }

    [Fact]
    public void A_task_is_submitted_again_alone_with_the_judging_that_follows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Slurm and its scripts are for Unix.");
        using var folder = new GateFolder();
        using (var process = folder.Start("slurm", "--array", "3", "--output", folder.File("scripts")))
        {
            process.WaitForEnd().EndsWith(0);
        }

        Stand(folder, "sbatch", $"echo \"$*\" >> '{folder.File("calls")}'; echo 43");
        var start = new ProcessStartInfo("bash", [folder.File("scripts", "physics-gate-submit.sh"), "2,3"]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = folder.File("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        using var submit = Process.Start(start)!;
        submit.StandardOutput.ReadToEnd();
        submit.WaitForExit();

        Assert.Equal(0, submit.ExitCode);
        Assert.Equal(["--parsable --array=2,3 physics-gate-shards.sbatch", "--parsable --dependency=afterany:43 physics-gate-merge.sbatch"], File.ReadAllLines(folder.File("calls")));
    }

    [Theory]
    [InlineData("--array", "0")]
    [InlineData("--array", "10001")]
    [InlineData("--partition", "long #SBATCH --mail-user=x")]
    [InlineData("--time", "1\n2")]
    [InlineData("--cpus-per-task", "0")]
    public void What_Slurm_would_read_otherwise_is_refused(string option, string value)
    {
        using var folder = new GateFolder();
        using var process = folder.Start("slurm", [.. option == "--array" ? Array.Empty<string>() : ["--array", "2"], option, value, "--output", folder.File("scripts")]);

        Assert.Contains(option, process.WaitForEnd().EndsWith(64).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("scripts")));
    }

    private static void Stand(GateFolder folder, string name, string body)
    {
        Directory.CreateDirectory(folder.File("bin"));
        File.WriteAllText(folder.File("bin", name), (body.StartsWith('#') ? body : "#!/usr/bin/env bash\n" + body + "\n").ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.File("bin", name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
