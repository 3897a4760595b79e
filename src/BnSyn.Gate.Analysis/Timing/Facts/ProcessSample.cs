namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>What one fresh process timed: the unit of replication of every statement about time.</summary>
/// <param name="Engine">Whose process it was.</param>
/// <param name="Pair">0-based; the processes of one pair ran one after the other.</param>
/// <param name="Seconds">Wall time of each part of the run, in s: the median over the passes of this process.</param>
/// <param name="AllocatedBytes">Bytes allocated by each part.</param>
/// <remarks>
/// Passes of one process are no replicates of one another. A part of the run that an interruption hit in fewer than half of the
/// passes is not seen to be interrupted, and a burst of activity counts although most parts have none.
/// </remarks>
public sealed record ProcessSample(TimedEngine Engine, int Pair, IReadOnlyList<double> Seconds, IReadOnlyList<long> AllocatedBytes)
{
    /// <summary>The sample's one value: the wall time of the run without its interruptions, in s.</summary>
    /// <returns>The sum over parts.</returns>
    public double Total() => Seconds.Sum();
}
