namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>What one process answers.</summary>
/// <param name="Seconds">Wall time of each part of the run, in s: the median over passes.</param>
/// <param name="AllocatedBytes">Bytes allocated by each part.</param>
/// <param name="Problem">Why there are none; empty where there are.</param>
/// <param name="IsUnknown">Whether the assembly has no such scenario or backend.</param>
/// <param name="State">The hash of the state after the last part; <see langword="null"/> where it cannot be looked at.</param>
internal sealed record Sample(IReadOnlyList<double> Seconds, IReadOnlyList<long> AllocatedBytes, string Problem, bool IsUnknown, ulong? State = null)
{
    /// <summary>An answer without times.</summary>
    public static Sample Without(string problem, bool isUnknown = false) => new([], [], problem, isUnknown);
}
