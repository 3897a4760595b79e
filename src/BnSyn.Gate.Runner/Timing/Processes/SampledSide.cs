using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>One side of a comparison.</summary>
/// <param name="Engine">The build.</param>
/// <param name="Backend">The backend.</param>
internal sealed record SampledSide(BuiltEngine Engine, string Backend);
