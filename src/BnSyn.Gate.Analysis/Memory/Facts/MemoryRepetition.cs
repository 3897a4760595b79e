namespace BnSyn.Gate.Analysis.Memory.Facts;

/// <summary>Memory of one construction, measured again in a fresh process because the first figures would have been told.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="LiveBytes">As in <see cref="MemoryMeasurement"/>.</param>
/// <param name="AllocatedBytes">As in <see cref="MemoryMeasurement"/>.</param>
/// <param name="Problem">Why there are no figures; empty where there are.</param>
public sealed record MemoryRepetition(string Backend, long LiveBytes, long AllocatedBytes, string Problem);
