namespace BnSyn.Gate.Analysis.Memory;

/// <summary>One figure of memory beside the accepted one.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Quantity">What was measured.</param>
/// <param name="Actual">What it came to, in bytes.</param>
/// <param name="Expected">What was accepted, in bytes.</param>
/// <param name="Decision">What the two came to.</param>
/// <param name="Reason">Why they cannot be compared, or the other answer; else empty.</param>
public sealed record MemoryResult(
    string Scenario,
    string Backend,
    MemoryQuantity Quantity,
    long Actual,
    long Expected,
    MemoryDecision Decision,
    string Reason);
