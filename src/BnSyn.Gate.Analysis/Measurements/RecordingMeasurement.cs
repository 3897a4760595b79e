using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>A field or a series as one run gave it.</summary>
public sealed record RecordingMeasurement
{
    /// <summary>The most numbers that are kept of a recording, and so its memory: 4 MB. A file of more would have over 1 MB.</summary>
    public const int MostNumbers = 500_000;

    /// <summary>
    /// SHA-256 of all of it as binary64 little-endian, whatever the stride: the values of a field, the time and the channels of one sample
    /// of a series after the other. 64 lower-case hexadecimal digits.
    /// </summary>
    public required string Digest { get; init; }

    /// <summary>How many samples a series has, or values a field.</summary>
    public required long Count { get; init; }

    /// <summary>
    /// What the stride keeps, binary64 little-endian: the values of a field; the time and the channels of one sample of a series after the
    /// other. Empty where more than <see cref="MostNumbers"/> would be kept, and for a run of which only the digest counts.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public byte[]? Rows { get; init; }

    /// <summary>Whether more would be kept than may be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTooLarge { get; init; }

    /// <summary>The first way in which it was recorded otherwise than declared; empty where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Problem { get; init; }

    /// <summary>The first value that is not finite, with its place; empty where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? NonFinite { get; init; }

    /// <summary>The kept numbers.</summary>
    internal double[] Numbers()
    {
        var bytes = Rows.AsSpan();
        var numbers = new double[bytes.Length / sizeof(double)];
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(at * sizeof(double))..]);
        }

        return numbers;
    }
}
