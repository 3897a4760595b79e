using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Where bits differ on a class of machines whose values are not known, the gate says so once for the whole run.</summary>
internal static class OtherClassRule
{
    public static IEnumerable<Finding> Find(IEnumerable<RunPair> pairs)
    {
        var all = pairs.Where(pair => pair.Expected.Against == Against.Baseline).ToList();
        var other = all.FindAll(pair => pair.Identity() == BitIdentity.OfAnotherClass);
        if (other.Count > 0)
        {
            var known = other.SelectMany(pair => pair.Expected.KnownClasses).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            yield return Finding.Of(
                BaselineDiagnostics.OtherClass,
                ("actual", other[0].EnvironmentClass),
                ("expected", string.Join(", ", known)),
                ("comparisons", NumberText.Of((long)other.Count)),
                ("all", NumberText.Of((long)all.Count)));
        }
    }
}
