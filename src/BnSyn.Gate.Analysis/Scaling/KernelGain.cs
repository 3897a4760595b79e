using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>What a kernel could gain (Amdahl 1967: without it the rest of the step remains).</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">One of its backends.</param>
/// <param name="Size">The size.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Share">Its part of the step, from 0 to 1.</param>
/// <param name="Exponent">How it grows there; <see langword="null"/> where it cannot be fitted.</param>
public sealed record KernelGain(string Scenario, string Backend, double Size, string Kernel, double Share, Estimate? Exponent)
{
    /// <summary>How many times as fast the step is where the kernel takes half its time.</summary>
    public double WhenHalved => 1 / (1 - (Share / 2));

    /// <summary>How many times as fast the step is at most, however fast the kernel gets; <see langword="null"/> where it is all of the step.</summary>
    public double? AtMost => Share < 1 ? 1 / (1 - Share) : null;
}
