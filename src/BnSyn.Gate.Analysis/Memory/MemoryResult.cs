namespace BnSyn.Gate.Analysis.Memory;

/// <summary>One weight beside the accepted one.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Quantity">What was weighed.</param>
/// <param name="Actual">The weight, in bytes.</param>
/// <param name="Expected">The accepted weight, in bytes.</param>
/// <param name="Decision">What the two came to.</param>
/// <param name="Reason">Why they cannot be compared; empty where they can.</param>
public sealed record MemoryResult(
    string Scenario,
    string Backend,
    MemoryQuantity Quantity,
    long Actual,
    long Expected,
    MemoryDecision Decision,
    string Reason);
