using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Speed-ups against the reference where a process per sample gave them, with an interval that means something.</summary>
internal static class ProcessSpeedUps
{
    /// <summary>Adds them to the gains.</summary>
    public static IEnumerable<BackendGains> Add(IEnumerable<BackendGains> gains, ProcessTiming? timing) =>
        gains.Select(entry => entry with { ProcessSpeedUp = SpeedUp(timing?.Series.FirstOrDefault(series => series.Scenario == entry.Scenario && series.Backend == entry.Backend)) });

    // How many times as fast is the reference's time by the backend's: the ratio turned over.
    private static RatioInterval? SpeedUp(TimedSeries? series)
    {
        var ratios = series is null ? [] : LogRatios.AgainstBase(series, TimedEngine.Candidate);
        return ratios.Length == 0 || !Array.TrueForAll(ratios, double.IsFinite)
            ? null
            : RatioInterval.Of(LogRatios.Shift(Array.ConvertAll(ratios, ratio => -ratio)));
    }
}
