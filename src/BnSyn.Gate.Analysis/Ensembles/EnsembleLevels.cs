using System.Collections.Concurrent;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>The error rates of the ensemble tier, and how they are shared out.</summary>
/// <remarks>
/// "All metrics are equivalent" is an intersection-union test: each metric has the whole level (Berger, R. L. and Hsu, J. C. 1996,
/// "Bioequivalence trials, intersection-union tests and equivalence confidence sets", Statistical Science 11, 283-319). "Any of
/// them drifts" is a union: the budget of a whole gate run is halved between the looks and between the tests of single metrics
/// and of the joint distribution (Bonferroni), and goes through Holm within each.
/// </remarks>
internal static class EnsembleLevels
{
    /// <summary>The level of each one-sided question of an equivalence test, over all looks.</summary>
    public const double Equivalence = 0.05;

    /// <summary>The chance that a whole gate run on unchanged physics claims drift, at most.</summary>
    public const double FalseAlarms = 0.005;

    /// <summary>The probability to find Equivalent what does not differ; fewer seeds than give it make no baseline.</summary>
    public const double Power = 0.9;

    /// <summary>What one look may spend on one family of drift tests.</summary>
    public const double DriftPerLookAndFamily = FalseAlarms / 4;

    /// <summary>Every metric of every simulated gate asks for the same plan, which costs an integral.</summary>
    private static readonly ConcurrentDictionary<(SeedCounts First, SeedCounts Second), TwoLookPlan> Plans = new();

    /// <summary>The level of the equivalence tests of a look.</summary>
    public static double EquivalenceAt(EnsembleDescription ensemble, int look)
    {
        if (ensemble.Extension.Count == 0)
        {
            return Equivalence;
        }

        var plan = Plans.GetOrAdd((Counts(ensemble, 1), Counts(ensemble, 2)), looks => TwoLookPlan.Create(Equivalence, looks.First, looks.Second));
        return look == 1 ? plan.FirstAlpha : plan.SecondAlpha;
    }

    /// <summary>The seeds that a look has on both sides.</summary>
    public static SeedCounts Counts(EnsembleDescription ensemble, int look)
    {
        var seeds = ensemble.Seeds.Count + (look == 1 ? 0 : ensemble.Extension.Count);
        return ensemble.SeedsPair ? SeedCounts.Pairs(seeds) : SeedCounts.Samples(seeds, seeds);
    }
}
