using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>A digest that is declared exact is the same on one class of machines.</summary>
internal sealed class ExactDigestRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        var seed = NumberText.Of(pair.Actual.Seed);
        foreach (var digest in pair.Scenario.Digests.Where(digest => digest.IsExact && pair.Expected.IsOfRunsClass))
        {
            // A digest that one side lacks is unpaired, which has its own rule.
            if (pair.Actual.Digests.TryGetValue(digest.Name, out var actual)
                && pair.Expected.Digests.TryGetValue(digest.Name, out var expected) && actual != expected)
            {
                yield return pair.Find(
                    PerSeedDiagnostics.ExactDigestDiffers, digest.Name, [BackendFields.DigestsKey, seed, digest.Name],
                    ("actual", Short(actual)), ("expected", Short(expected)));
            }
        }
    }

    /// <summary>Enough to tell two apart; the whole digest is in measurements.json and in the baseline.</summary>
    public static string Short(string digest) => digest.Length > 16 ? digest[..16] + "..." : digest;
}
