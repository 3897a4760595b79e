namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>What one process measured of one kernel, or of the steps outside of all kernels; everything is of one step.</summary>
/// <param name="Name">The kernel's name; <see cref="Rest"/> for what belongs to none.</param>
/// <param name="Seconds">Wall time in s, without what the clock itself takes; not below 0.</param>
/// <param name="Entries">How often it was entered.</param>
/// <param name="AllocatedBytes">Bytes that the thread allocated in it.</param>
public sealed record KernelSample(string Name, double Seconds, double Entries, double AllocatedBytes)
{
    /// <summary>The name of what belongs to no kernel; no kernel can have it.</summary>
    public const string Rest = "(rest)";

    /// <summary>What the hardware counted in it, in the order of <see cref="ProfileSample.CounterNames"/>; none where nothing was.</summary>
    public IReadOnlyList<double> Counts { get; init; } = [];
}
