using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>What one process observed.</summary>
/// <param name="Results">One result per run, in the order given; <see langword="null"/> for one that was not observed.</param>
/// <param name="Unfinished">The places of the runs that went on when the process ended.</param>
/// <param name="Problem">Why the process ended before it had observed all of them; empty where it did not.</param>
internal sealed record ObservedRuns(IReadOnlyList<RunMeasurement?> Results, IReadOnlyList<int> Unfinished, string Problem);
