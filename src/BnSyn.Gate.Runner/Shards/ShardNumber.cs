using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>Which shard this process is to measure, where a scheduler numbers its tasks.</summary>
internal static class ShardNumber
{
    private static readonly string[] Slurm = ["SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX"];

    private static readonly string[] Kubernetes = ["JOB_COMPLETION_INDEX", "JOB_COMPLETIONS"];

    /// <summary>The shard that is asked for.</summary>
    /// <param name="asked">What the request says; only where it says <c>auto</c> the environment counts: a gate in somebody's job array is whole.</param>
    /// <param name="variable">The environment.</param>
    /// <returns>The shard, or BNG2069.</returns>
    public static Checked<GateShard> Of(GateShard asked, Func<string, string?> variable)
    {
        if (asked.Count > 0)
        {
            return new(asked, []);
        }

        var shard = variable(Slurm[0]) is not null ? OfSlurm(variable) : variable(Kubernetes[0]) is not null ? OfKubernetes(variable) : null;
        return shard is { } found && found.Number >= 1 && found.Number <= found.Count && found.Count <= GateShard.Most
            ? new(found, [])
            : new(null, [Finding.Of(ShardDiagnostics.NotPossible, ("problem", $"PhysicsGateShard is auto, and the environment names no shard: {Words(variable)}; valid: SLURM_ARRAY_TASK_ID in an array that is whole, or JOB_COMPLETION_INDEX from 0 with JOB_COMPLETIONS, or a number such as 3/8"))]);
    }

    // An array may begin anywhere and count in steps; of a part of an array nothing says which part it is.
    private static GateShard? OfSlurm(Func<string, string?> variable)
    {
        if (Slurm.Select(name => Number(variable(name))).ToList() is not [{ } id, { } count, { } least, { } most] || count < 1 || (count > 1 && (most - least) % (count - 1) != 0))
        {
            return null;
        }

        var step = count > 1 ? (most - least) / (count - 1) : 1;
        var given = Number(variable("SLURM_ARRAY_TASK_STEP")) ?? step;
        return step < 1 || (count > 1 && given != step) || (id - least) % step != 0 ? null : new(((id - least) / step) + 1, count);
    }

    private static GateShard? OfKubernetes(Func<string, string?> variable) =>
        Number(variable(Kubernetes[0])) is { } index && Number(variable(Kubernetes[1])) is { } count && index < GateShard.Most ? new(index + 1, count) : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Words(Func<string, string?> variable) => string.Join(", ", Slurm.Concat(Kubernetes).Select(name => $"{name}={variable(name) ?? "(not set)"}"));
}
