using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>What one gate says.</summary>
/// <param name="First">After the first look: what a gate without an extension says.</param>
/// <param name="Last">After the second, where the first is inconclusive.</param>
public readonly record struct PairedAnswer(Outcome First, Outcome Last);
