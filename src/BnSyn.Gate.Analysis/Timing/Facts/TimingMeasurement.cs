using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Timing.Facts;

/// <summary>One timed stretch of steps. Stretches of the backends alternate; those of one round cover the same steps.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Round">0-based.</param>
/// <param name="Steps">How many steps were timed.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="AllocatedBytes">Bytes allocated by these steps.</param>
public sealed record TimingMeasurement(string Backend, int Round, int Steps, double Seconds, long AllocatedBytes)
{
    /// <summary>
    /// What the stretch of a backend with a process of its own took beside <see cref="Seconds"/>, which that process measured: the protocol,
    /// and the system's. 0 for any other backend.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double OutsideSeconds { get; init; }
}
