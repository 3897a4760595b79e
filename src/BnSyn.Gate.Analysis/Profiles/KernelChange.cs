namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>How one kernel changed from one profile to another, once what both share is taken off: a machine that was slower as a whole.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Factor">Its time by its time before, relative to the usual factor of the backend's kernels.</param>
/// <param name="SecondsMore">What that is in a step of the second profile, in s; negative where it takes less.</param>
/// <param name="Usual">The usual factor.</param>
public sealed record KernelChange(string Scenario, string Backend, string Kernel, SampleInterval Factor, double SecondsMore, double Usual);
