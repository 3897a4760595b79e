namespace BnSyn.Gate.Analysis.Timing;

/// <summary>How many pairs of processes a budget buys.</summary>
public static class TimingPlan
{
    /// <summary>More pairs than this sharpen nothing that a margin of some percent asks for.</summary>
    public const int MostPairs = 24;

    /// <summary>Plans from what the pilots took.</summary>
    /// <param name="secondsPerPair">Wall time of one pair of every series, pilots' estimate, above 0.</param>
    /// <param name="budgetSeconds">Wall time left.</param>
    /// <param name="series">How many series are judged together.</param>
    /// <param name="isDecided">Whether no outcome depends on the number, as with the same engine on both sides.</param>
    /// <returns>
    /// An even number of pairs, never fewer than can alarm; 0 where the budget does not reach for these. What is decided takes
    /// the fewest, or what the budget reaches for: they only show the machine.
    /// </returns>
    public static int Pairs(double secondsPerPair, double budgetSeconds, int series, bool isDecided)
    {
        var fewest = TimingLevel.FewestPairs(series);
        var affordable = (int)Math.Clamp(budgetSeconds / secondsPerPair, 0, MostPairs) / 2 * 2;
        return isDecided ? Math.Min(affordable, fewest) : affordable < fewest ? 0 : affordable;
    }
}
