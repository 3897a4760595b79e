using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>What <see cref="TimingPhase"/> timed of one scenario.</summary>
/// <param name="Timings">Stretches in order of execution.</param>
/// <param name="Counts">The counts of each backend.</param>
/// <param name="Ends">Where each backend's run ended.</param>
internal sealed record TimedRounds(IReadOnlyList<TimingMeasurement> Timings, IReadOnlyList<TimedCounts> Counts, IReadOnlyList<TimedEnd> Ends)
{
    /// <summary>Nothing was timed.</summary>
    public static readonly TimedRounds None = new([], [], []);

    /// <summary>What was timed one after the other.</summary>
    public static TimedRounds Of(IEnumerable<TimedRounds> parts)
    {
        List<TimedRounds> all = [.. parts];
        return new([.. all.SelectMany(part => part.Timings)], [.. all.SelectMany(part => part.Counts)], [.. all.SelectMany(part => part.Ends)]);
    }
}
