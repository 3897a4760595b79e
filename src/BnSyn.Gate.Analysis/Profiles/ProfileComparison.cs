namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>A profile beside that of another commit, in pairs of processes: one of either build straight after the other, so that a machine that drifts slows both.</summary>
/// <param name="Base">What was asked for: a reference of git.</param>
/// <param name="Commit">The commit that it is.</param>
/// <param name="Backends">The backends of the profile, in its order.</param>
public sealed record ProfileComparison(string Base, string Commit, IReadOnlyList<ComparedBackend> Backends);

/// <summary>One scenario on one backend of the other commit.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Before">What its processes measured: the first of them was a pair with the first sample of the profile, and so on. Empty where it could not be compared.</param>
/// <param name="Missing">Why not; empty where it could.</param>
public sealed record ComparedBackend(string Scenario, string Backend, IReadOnlyList<ProfileSample> Before, string Missing);
