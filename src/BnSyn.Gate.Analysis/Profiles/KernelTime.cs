namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>The time of one kernel in a step.</summary>
/// <param name="Name">The kernel, or <see cref="KernelSample.Rest"/>.</param>
/// <param name="Seconds">Wall time in s, without what the clock takes.</param>
public sealed record KernelTime(string Name, double Seconds)
{
    /// <summary>Floating-point operations as the simulation counts them; 0 where it does not.</summary>
    public double Operations { get; init; }

    /// <summary>Bytes that it moves, as the simulation counts them; 0 where it does not.</summary>
    public double Bytes { get; init; }
}
