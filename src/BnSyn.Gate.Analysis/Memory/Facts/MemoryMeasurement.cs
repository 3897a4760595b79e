namespace BnSyn.Gate.Analysis.Memory.Facts;

/// <summary>What one construction on one backend takes.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="LiveBytes">Managed bytes live after construction, after a full collection.</param>
/// <param name="AllocatedBytes">Managed bytes allocated during construction, including what is garbage at once.</param>
/// <param name="SetupSeconds">Wall time of construction.</param>
public sealed record MemoryMeasurement(string Backend, long LiveBytes, long AllocatedBytes, double SetupSeconds);
