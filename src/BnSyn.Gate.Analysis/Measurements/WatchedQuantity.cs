using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>What was seen of a quantity that a simulation reports on every step.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="States">After how many states it was reported, the built one among them.</param>
/// <param name="Minimum">The smallest finite value; infinity where there is none.</param>
/// <param name="MinimumStep">After how many steps that was first.</param>
/// <param name="Maximum">The largest finite value; negative infinity where there is none.</param>
/// <param name="MaximumStep">After how many steps that was first.</param>
public sealed record WatchedQuantity(string Quantity, int States, double Minimum, int MinimumStep, double Maximum, int MaximumStep)
{
    /// <summary>After how many steps it was first out of its bounds; <see langword="null"/> where it never was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BrokenStep { get; init; }

    /// <summary>Its value then, which may be no finite one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double BrokenValue { get; init; }
}
