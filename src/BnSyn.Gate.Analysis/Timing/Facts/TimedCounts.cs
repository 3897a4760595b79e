namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>What a backend's timed stretches did altogether.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Counts">Counts by name, over all timed steps of the backend.</param>
public sealed record TimedCounts(string Backend, SortedDictionary<string, long> Counts);
