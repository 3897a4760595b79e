using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>What so many seeds can show, and how many a margin needs; also where nothing varies between seeds.</summary>
internal static class EnsemblePower
{
    /// <summary>The smallest shift that is shown to be drift with the planned power, in the metric's unit.</summary>
    /// <param name="spread">Standard deviation between seeds; may be 0.</param>
    /// <param name="seeds">The seeds of the look.</param>
    /// <param name="margin">The margin.</param>
    /// <param name="level">The two-sided level that is left for this test if all others share the budget.</param>
    public static double DetectableEffect(double spread, SeedCounts seeds, double margin, double level) =>
        seeds.SmallestP > level / 2 ? double.PositiveInfinity
        : spread > 0 ? new RankPower(spread, level / 2).DetectableEffect(seeds, margin, EnsembleLevels.Power)
        : margin;

    /// <summary>The seeds that show equivalence with the planned power where nothing differs.</summary>
    /// <param name="spread">Standard deviation between seeds; may be 0.</param>
    /// <param name="margin">The margin.</param>
    /// <param name="alpha">The level of each one-sided test.</param>
    /// <param name="paired">Whether seeds pair.</param>
    public static int? RequiredSeeds(double spread, double margin, double alpha, bool paired)
    {
        if (spread > 0)
        {
            var test = new RankPower(spread, alpha);
            return paired
                ? Statistics.RequiredSeeds.OfPairs(test, margin, EnsembleLevels.Power)
                : Statistics.RequiredSeeds.InEachSample(test, margin, EnsembleLevels.Power);
        }

        return Enumerable.Range(1, 64).First(count => (paired ? SeedCounts.Pairs(count) : SeedCounts.Samples(count, count)).SmallestP <= alpha);
    }
}
