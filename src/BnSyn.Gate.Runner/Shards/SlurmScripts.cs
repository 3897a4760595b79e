using System.Globalization;
using System.Text;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>
/// The scripts that let Slurm measure a gate as a job array, and judge it in a job that follows. Each task names its shard by its own number, so that
/// one task can be submitted again alone.
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

    /// <summary>Options of sbatch for both jobs, as <c>--partition=long</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Writes the scripts.</summary>
    /// <param name="folder">Their folder.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public void Write(string folder)
    {
        AtomicFile.Write(Path.Combine(folder, Shards), Batch(
            [string.Create(CultureInfo.InvariantCulture, $"--array=1-{Count}"), "--requeue", "--output=physics-gate-%A_%a.out"],
            string.Create(CultureInfo.InvariantCulture, $"run --request {Quoted(Request)} --shard \"$SLURM_ARRAY_TASK_ID/{Count}\"")));
        AtomicFile.Write(Path.Combine(folder, Merge), Batch(["--output=physics-gate-%j.out"], $"judge --request {Quoted(Request)} --merge {Quoted(Reports)}"));

        // After any end: a merge without a shard names it, and a job that waits for ever says nothing.
        AtomicFile.Write(Path.Combine(folder, Submit), $"""
            #!/usr/bin/env bash
            # Written by physics-gate slurm: submits the array, and the job that judges when all of its tasks have ended.
            set -euo pipefail
            cd "$(dirname "$0")"
            array=$(sbatch --parsable {Shards})
            merge=$(sbatch --parsable --dependency="afterany:$(printf '%s' "$array" | cut -d ';' -f 1)" {Merge})
            echo "physics-gate: array $array, merge $merge"

            """.ReplaceLineEndings("\n"));
    }

    private string Batch(IEnumerable<string> own, string arguments)
    {
        var text = new StringBuilder("#!/usr/bin/env bash\n#SBATCH --job-name=physics-gate\n");
        foreach (var option in own.Concat(Options))
        {
            text.Append("#SBATCH ").Append(option).Append('\n');
        }

        return text.Append($"# Written by physics-gate slurm.\nexec dotnet {Quoted(Command)} {arguments}\n").ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
