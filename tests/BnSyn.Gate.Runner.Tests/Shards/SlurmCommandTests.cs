using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Shards;

/// <summary>What the scripts for Slurm do, run by a stand-in for sbatch that starts each task of an array at once.</summary>
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
        Stand(folder);
        folder.WithVariable("SBATCH_CALLS", calls).WithVariable("PATH", folder.File("bin") + ":" + Environment.GetEnvironmentVariable("PATH"));

        using var process = folder.Start("slurm", "--array", "3", "--partition", "long", "--cpus-per-task", "2", "--output", folder.File("scripts"), "--submit");
        var said = process.WaitForEnd().EndsWith(0);

        Assert.Contains("physics-gate: array 41;cluster, merge 42", said.Output, StringComparison.Ordinal);
        Assert.Equal(["--parsable physics-gate-shards.sbatch", "--parsable --dependency=afterany:41 physics-gate-merge.sbatch"], File.ReadAllLines(calls));
        Assert.Contains("shard 3/3 measured", File.ReadAllText(calls + ".out"), StringComparison.Ordinal);
        Assert.DoesNotContain("merge ended", File.ReadAllText(calls + ".out"), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"Passed\"", File.ReadAllText(folder.File("reports", "verdict.json")), StringComparison.Ordinal);
        string[] head = ["#!/usr/bin/env bash", "#SBATCH --job-name=physics-gate", "#SBATCH --array=1-3", "#SBATCH --requeue", "#SBATCH --output=physics-gate-%A_%a.out", "#SBATCH --partition=long", "#SBATCH --cpus-per-task=2"];
        Assert.Equal(head, File.ReadAllLines(folder.File("scripts", "physics-gate-shards.sbatch"))[..head.Length]);
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

    private static void Stand(GateFolder folder)
    {
        Directory.CreateDirectory(folder.File("bin"));
        File.WriteAllText(folder.File("bin", "sbatch"), Sbatch.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.File("bin", "sbatch"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
