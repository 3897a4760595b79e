using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Judging;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>Where bits differ on a class of machines whose values are not known, the gate says so once for the whole run.</summary>
internal sealed class OtherClassRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate)
    {
        var all = gate.Pairs.Where(pair => pair.Expected.Against == Against.Baseline).ToList();
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
