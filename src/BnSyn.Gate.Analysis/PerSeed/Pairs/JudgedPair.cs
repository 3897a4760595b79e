using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>A pair of runs, what comparing them came to, and what was found.</summary>
internal sealed record JudgedPair(RunPair Pair, Comparison Comparison, IReadOnlyList<Finding> Findings);
