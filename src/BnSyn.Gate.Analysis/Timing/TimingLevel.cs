namespace BnSyn.Gate.Analysis.Timing;

/// <summary>The error rates of the timing tier, fixed before anything is timed.</summary>
public static class TimingLevel
{
    /// <summary>The chance that any series of a gate run is found slower although none is: the budget of the whole tier.</summary>
    public const double FalseAlarm = 0.005;

    /// <summary>The chance that one slowdown of the margin's size passes as none; intersection-union, so it needs no correction.</summary>
    public const double FalsePass = 0.05;

    /// <summary>The confidence of the intervals that the report shows: inside the margin exactly where nothing worse is missed.</summary>
    public const double Confidence = 1 - (2 * FalsePass);

    /// <summary>The fewest pairs with which the smallest of so many tests can alarm: the signed-rank p-value goes down to 2^-n.</summary>
    /// <param name="series">How many series are judged together, at least 1.</param>
    /// <returns>An even number, because a pair and its mirror image belong together.</returns>
    public static int FewestPairs(int series)
    {
        var pairs = (int)Math.Ceiling(Math.Log2(Math.Max(1, series) / FalseAlarm));
        return pairs + (pairs % 2);
    }
}
