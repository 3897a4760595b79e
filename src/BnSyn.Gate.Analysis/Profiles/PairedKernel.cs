namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>How one kernel changed against another commit, in pairs of processes.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Factor">Its time by its time in the other commit, with an interval of 99 % by ranks (Hodges and Lehmann).</param>
/// <param name="SecondsMore">What that is in a step, in s; negative where it takes less.</param>
/// <param name="Moved">Whether the interval is without 1, and the change beyond what another layout of the same code can make.</param>
public sealed record PairedKernel(string Scenario, string Backend, string Kernel, SampleInterval Factor, double SecondsMore, bool Moved);
