namespace BnSyn.Gate.Runner.Timing;

/// <summary>Where a timed run ended whose state can be looked at.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Steps">Steps since the start.</param>
/// <param name="StateHash">The hash of its state.</param>
internal sealed record TimedEnd(string Backend, int Steps, ulong StateHash);
