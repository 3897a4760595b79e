using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>What <see cref="TimingPhase"/> timed of one scenario.</summary>
/// <param name="Timings">Stretches in order of execution.</param>
/// <param name="Counts">The counts of each backend.</param>
/// <param name="States">Where each backend's run ended, for an engine that promises its bits.</param>
internal sealed record TimedRounds(IReadOnlyList<TimingMeasurement> Timings, IReadOnlyList<TimedCounts> Counts, IReadOnlyList<TimedState> States)
{
    /// <summary>Nothing was timed.</summary>
    public static readonly TimedRounds None = new([], [], []);
}
