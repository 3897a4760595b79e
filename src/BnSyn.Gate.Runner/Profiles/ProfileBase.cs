using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>Another commit that a profile is compared with.</summary>
/// <param name="Base">What was asked for: a reference of git.</param>
/// <param name="Commit">The commit that it is.</param>
/// <param name="Engine">What its build left.</param>
internal sealed record ProfileBase(string Base, string Commit, BuiltEngine Engine);
