using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines.Recordings;

/// <summary>A field or a series of one seed, as a backend gave it.</summary>
/// <param name="Digest">SHA-256 of every bit that was recorded.</param>
/// <param name="Csv">SHA-256 of the file with the rows, its line ends taken as LF; <see langword="null"/> for a backend that has no file: it is held to the reference's.</param>
internal sealed record BaselineRecording(string Digest, string? Csv)
{
    /// <summary>How it stands in a baseline.</summary>
    public static RecordCodec<BaselineRecording> Codec { get; } = new(
        "recording",
        fields => new(
            fields.Required("digest", Value.Digest, recording => recording.Digest, "SHA-256 of all of it as binary64, whatever the stride."),
            fields.Optional("csv", Value.Digest, recording => recording.Csv, "SHA-256 of the CSV file with the expected values, its line ends taken as LF; the reference's alone.")));

    /// <summary>The rows of the file; <see langword="null"/> where there is none, or before it is read.</summary>
    [JsonIgnore]
    public RecordingTable? Table { get; init; }

    /// <summary>The file; empty for rows that are not written yet.</summary>
    [JsonIgnore]
    public string File { get; init; } = "";

    /// <summary>Whether two are of the same bits and the same expected values.</summary>
    public bool IsSame(BaselineRecording other) => (Digest, Csv) == (other.Digest, other.Csv);
}
