using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>What two entries of a backend say differently about its bits.</summary>
internal static class BackendBits
{
    /// <summary>One fact per seed, with the first diverging step.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="before">What it gave.</param>
    /// <param name="after">What it gives.</param>
    /// <param name="isOtherAlgorithm">Whether the trails were made otherwise, so that their difference says nothing of the states.</param>
    public static IEnumerable<string> Between(string backend, BaselineBackend before, BaselineBackend after, bool isOtherAlgorithm)
    {
        foreach (var seed in after.Digests.Keys.Union(after.Trail.Keys))
        {
            var (digests, trails) = (Digests(before, after, seed), isOtherAlgorithm ? "" : Trail(before, after, seed));
            if (digests.Length > 0 || trails.Length > 0)
            {
                yield return $"bits of seed {seed} ({backend}) changed: {digests}{trails}".TrimEnd(' ', ';', ':');
            }
        }
    }

    private static string Digests(BaselineBackend before, BaselineBackend after, ulong seed)
    {
        var (old, now) = (before.Digests.GetValueOrDefault(seed) ?? [], after.Digests.GetValueOrDefault(seed) ?? []);
        var changed = old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)).ToList();
        return changed.Count == 0 ? "" : $"digest {string.Join(", ", changed)}; ";
    }

    private static string Trail(BaselineBackend before, BaselineBackend after, ulong seed)
    {
        var (old, now) = (before.Trail.GetValueOrDefault(seed) ?? [], after.Trail.GetValueOrDefault(seed) ?? []);
        return old.AsSpan().SequenceEqual(now) ? "" : Trails.Describe(old, now);
    }
}
