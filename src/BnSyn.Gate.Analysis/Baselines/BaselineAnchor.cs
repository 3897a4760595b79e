using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// The reference's first accepted values. A refresh never rewrites one, so that many small steps are seen as the large one
/// that they are.
/// </summary>
internal sealed record BaselineAnchor
{
    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineAnchor> Codec { get; } = new(
        "anchor",
        fields => new()
        {
            Commit = fields.Required("commit", Value.Text, anchor => anchor.Commit),
            Date = fields.Required("date", Value.Text, anchor => anchor.Date),
            Metrics = fields.Required("metrics", Value.ByMetricAndSeed, anchor => anchor.Metrics),
        },
        "The reference's first accepted values; a refresh never rewrites one.");

    /// <summary>The commit whose values were accepted first; empty where none was known.</summary>
    public required string Commit { get; init; }

    /// <summary>When, as an ISO 8601 date.</summary>
    public required string Date { get; init; }

    /// <summary>Values: metric, seed.</summary>
    public required SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; }
}
