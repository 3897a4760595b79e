using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>A list of whole numbers of a run's state over time. All packed numbers have 32 bits, the lowest byte first.</summary>
/// <param name="Name">As the engine named it.</param>
/// <param name="Counts">How many there were in each stretch of steps, all of them counted.</param>
/// <param name="Kept">The kept events, in their order: the step of each and its number.</param>
public sealed record EventCourse(string Name, byte[] Counts, byte[] Kept)
{
    /// <summary>1 where the number of an event does not matter for being kept; else only those are kept whose number is divisible by this power of two.</summary>
    public int EveryNumber { get; init; } = 1;

    /// <summary>Whether there was no room for those of later steps, although few numbers were kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCut { get; init; }

    /// <summary>Events by stretch.</summary>
    /// <returns>In the order of time.</returns>
    public int[] Numbers() => PackedNumbers.Integers(Counts);

    /// <summary>The kept events that a run would have kept which is thinned to fewer numbers.</summary>
    /// <param name="everyNumber">A multiple of <see cref="EveryNumber"/>.</param>
    /// <returns>In the order of time.</returns>
    public IEnumerable<(int Step, int Number)> Events(int everyNumber) =>
        PackedNumbers.Integers(Kept).Chunk(2).Where(pair => pair.Length == 2 && pair[1] % everyNumber == 0).Select(pair => (pair[0], pair[1]));
}
