using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What rounding alone made of each tolerance when that was measured. It is derived and never chosen: a refresh refuses a tolerance below it.</summary>
internal sealed record BaselineFloor
{
    /// <summary>How it stands in a baseline.</summary>
    public static RecordCodec<BaselineFloor> Codec { get; } = new(
        "roundingFloor",
        fields => new()
        {
            Measured = fields.Required("measured", Value.Text, floor => floor.Measured, "What was run: seeds, perturbations of the initial state, instruction sets."),
            Metrics = fields.Required("metrics", Value.ByMetricAndSeed, floor => floor.Metrics),
            Recordings = fields.Optional(
                "recordings", Value.Map(BaselineShareFloor.Codec), floor => floor.Recordings.Count > 0 ? floor.Recordings : null,
                "By channel of a series and by norm of a field; absent where none is declared.") ?? new(KeyOrder.Instance),
        },
        "By metric and seed: the largest difference that rounding alone made, in the metric's unit.");

    /// <summary>What was run.</summary>
    public required string Measured { get; init; }

    /// <summary>The largest difference: metric, seed.</summary>
    public required SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; }

    /// <summary>Channels of series and norms of fields, by the names that <c>tolerances.md</c> gives them.</summary>
    public SortedDictionary<string, BaselineShareFloor> Recordings { get; init; } = new(KeyOrder.Instance);
}
