using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>The log ratio of the two processes of each pair. A ratio has no unit, and its logarithm treats twice and half alike.</summary>
internal static class LogRatios
{
    /// <summary>Pairs the samples of an engine with the base's; a pair of which one is missing is left out.</summary>
    /// <returns>One value per pair, in order of the pairs; above 0 where the engine is slower.</returns>
    public static double[] AgainstBase(TimedSeries series, TimedEngine engine) =>
    [
        .. from after in series.Samples
           where after.Engine == engine
           join before in series.Samples.Where(sample => sample.Engine == TimedEngine.Base) on after.Pair equals before.Pair
           orderby after.Pair
           select Math.Log(after.Total() / before.Total()),
    ];

    /// <summary>The shift of the ratios against 0.</summary>
    public static LocationShift Shift(double[] ratios) => LocationShift.BetweenPairs(new double[ratios.Length], ratios);

    /// <summary>Whether a time can be one: from a picosecond, below every clock's tick, to the age of the universe, so that sums and ratios are finite.</summary>
    public static bool IsTime(double seconds) => seconds is >= 1e-12 and <= 4.4e17;
}
