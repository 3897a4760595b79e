namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>What all processes say of one kernel; everything is of one step.</summary>
/// <param name="Name">The kernel, or <see cref="KernelSample.Rest"/>.</param>
/// <param name="Seconds">Wall time in s.</param>
/// <param name="Share">Its part of the sum of all, from 0 to 1.</param>
/// <param name="Entries">How often it is entered.</param>
/// <param name="AllocatedBytes">Bytes allocated.</param>
public sealed record KernelFigures(string Name, SampleInterval Seconds, double Share, double Entries, double AllocatedBytes)
{
    /// <summary>What the hardware counted, the median over processes, in the order of <see cref="ProfileSample.CounterNames"/>.</summary>
    public IReadOnlyList<double> Counts { get; init; } = [];
}
