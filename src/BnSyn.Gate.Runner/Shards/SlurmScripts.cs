using System.Globalization;
using System.Text;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>
/// The scripts that let Slurm measure a gate as a job array, and judge it in a job that follows. Each task names its shard by its own number, so that
/// one task can be submitted again alone. Slurm itself requeues a task whose node failed or that another job preempted; a gate that is killed on a
/// node that stays, as for want of memory, is to Slurm a task that failed, so that the script asks for it.
/// </summary>
/// <param name="Count">How many shards.</param>
/// <param name="Command">Full path of <c>physics-gate.dll</c>.</param>
/// <param name="Request">Full path of the request.</param>
/// <param name="Reports">Full path of the request's report folder, which every node has to see.</param>
internal sealed record SlurmScripts(int Count, string Command, string Request, string Reports)
{
    /// <summary>The array's script.</summary>
    public const string Shards = "physics-gate-shards.sbatch";

    /// <summary>The script that judges.</summary>
    public const string Merge = "physics-gate-merge.sbatch";

    /// <summary>The script that submits both.</summary>
    public const string Submit = "physics-gate-submit.sh";

    /// <summary>How often a task is requeued whose gate was killed: one that is killed for what it needs would be killed for ever.</summary>
    private const int Requeues = 2;

    /// <summary>Options of sbatch for both jobs, as <c>--partition=long</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Writes the scripts.</summary>
    /// <param name="folder">Their folder.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public void Write(string folder)
    {
        AtomicFile.Write(Path.Combine(folder, Shards), Batch(
            [string.Create(CultureInfo.InvariantCulture, $"--array=1-{Count}"), "--requeue", "--open-mode=append", "--output=physics-gate-%A_%a.out"],
            string.Create(CultureInfo.InvariantCulture, $$"""
                # Slurm ends a task by SIGTERM: the gate says so itself, and this script waits for it.
                trap 'ended=1' TERM
                dotnet {{Quoted(Command)}} run --request {{Quoted(Request)}} --shard "$SLURM_ARRAY_TASK_ID/{{Count}}"
                status=$?
                # More than 128: a signal killed the gate, which Slurm takes for a failure. What it wrote is whole or not there.
                if [ "$status" -gt 128 ] && [ -z "${ended:-}" ] && [ "${SLURM_RESTART_COUNT:-0}" -lt {{Requeues}} ]; then
                    echo "physics-gate: shard $SLURM_ARRAY_TASK_ID/{{Count}} was killed (exit code $status), and is requeued"
                    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
                fi
                exit "$status"
                """)));
        AtomicFile.Write(Path.Combine(folder, Merge), Batch(["--output=physics-gate-%j.out"], $"exec dotnet {Quoted(Command)} judge --request {Quoted(Request)} --merge {Quoted(Reports)}"));

        // After any end: a merge without a shard names it, and a job that waits for ever says nothing.
        AtomicFile.Write(Path.Combine(folder, Submit), $$"""
            #!/usr/bin/env bash
            # Written by physics-gate slurm: submits the array, and the job that judges when all of its tasks have ended.
            # physics-gate-submit.sh 3,5    submits these tasks alone, and the judging: shards that are there stay
            set -euo pipefail
            cd "$(dirname "$0")"
            array=$(sbatch --parsable ${1:+"--array=$1"} {{Shards}})
            merge=$(sbatch --parsable --dependency="afterany:$(printf '%s' "$array" | cut -d ';' -f 1)" {{Merge}})
            echo "physics-gate: array $array, merge $merge"

            """.ReplaceLineEndings("\n"));
    }

    private string Batch(IEnumerable<string> own, string commands)
    {
        var text = new StringBuilder("#!/usr/bin/env bash\n#SBATCH --job-name=physics-gate\n");
        foreach (var option in own.Concat(Options))
        {
            text.Append("#SBATCH ").Append(option).Append('\n');
        }

        return text.Append("# Written by physics-gate slurm.\n").Append(commands.ReplaceLineEndings("\n")).Append('\n').ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
