using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Memory.Facts;

/// <summary>What one construction on one backend takes.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="LiveBytes">Managed bytes live after construction, after a full collection.</param>
/// <param name="AllocatedBytes">Managed bytes allocated during construction, including what is garbage at once.</param>
/// <param name="SetupSeconds">Wall time of construction.</param>
public sealed record MemoryMeasurement(string Backend, long LiveBytes, long AllocatedBytes, double SetupSeconds)
{
    /// <summary>
    /// The most that the process of the backend had in memory, in bytes; <see langword="null"/> for a backend without a process of its own.
    /// Where it is set, <see cref="LiveBytes"/> are resident bytes of that process too and nothing was counted as allocated.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? PeakResidentBytes { get; init; }
}
