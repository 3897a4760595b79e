using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>Where the time of an engine goes: one entry per scenario and backend that names kernels.</summary>
/// <param name="GateVersion">The gate's version.</param>
/// <param name="MeasuredAt">When, in UTC, as ISO 8601.</param>
/// <param name="Commit">The commit that was built; empty where it is not known.</param>
/// <param name="Machine">Where.</param>
/// <param name="Backends">What was measured, by scenario and in the order of its backends.</param>
public sealed record EngineProfile(string GateVersion, string MeasuredAt, string Commit, MachineDescription Machine, IReadOnlyList<BackendProfile> Backends);
