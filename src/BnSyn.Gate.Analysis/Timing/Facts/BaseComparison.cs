namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>This build against the build of another commit.</summary>
/// <param name="Reference">What the user named, for example <c>origin/main</c>.</param>
/// <param name="Commit">The commit that was built: the merge base of that and HEAD.</param>
/// <param name="IsSameEngine">Whether both builds have the same code, so that a difference can only be noise.</param>
/// <param name="Timing">What was timed.</param>
public sealed record BaseComparison(string Reference, string Commit, bool IsSameEngine, ProcessTiming Timing);
