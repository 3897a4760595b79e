namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>What a process answers that measured one size.</summary>
/// <param name="Sample">What it measured; <see langword="null"/> where it could not.</param>
/// <param name="Problem">Why not; empty where it could.</param>
/// <param name="IsOutOfMemory">Whether the size did not fit into the memory that the process was given.</param>
/// <param name="IsWrongWork">Whether the simulation counts work of its kernels that cannot be.</param>
public sealed record SizedAnswer(SizedSample? Sample, string Problem, bool IsOutOfMemory = false, bool IsWrongWork = false);
