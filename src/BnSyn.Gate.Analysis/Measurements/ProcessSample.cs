namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>What one fresh process timed: the unit of replication of every statement about time.</summary>
/// <param name="Engine">Whose process it was.</param>
/// <param name="Pair">0-based; the processes of one pair ran one after the other.</param>
/// <param name="Seconds">Wall time of each stretch; every stretch of a series does the same steps.</param>
/// <param name="AllocatedBytes">Bytes allocated by each stretch.</param>
/// <remarks>Stretches of one process are no replicates of one another: their median is the sample's one value.</remarks>
public sealed record ProcessSample(TimedEngine Engine, int Pair, IReadOnlyList<double> Seconds, IReadOnlyList<long> AllocatedBytes);
