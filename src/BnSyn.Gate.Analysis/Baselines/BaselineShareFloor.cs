using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What rounding alone made of a channel of a series or of a norm of a field, as a share of its size.</summary>
internal sealed record BaselineShareFloor
{
    /// <summary>How it stands in a baseline.</summary>
    public static RecordCodec<BaselineShareFloor> Codec { get; } = new(
        "shareFloor",
        fields => new()
        {
            BySeed = fields.Required("bySeed", Value.SeedMap(Value.Number), floor => floor.BySeed, "The largest difference that rounding alone made, as a share of the size."),
            Of = fields.Required("of", Value.Text, floor => floor.Of, "What the size is, and how much of the recording was compared: the floor says nothing about another one."),
        });

    /// <summary>The size, and how much was compared.</summary>
    public required string Of { get; init; }

    /// <summary>The largest share of each seed.</summary>
    public required SortedDictionary<ulong, double> BySeed { get; init; }
}
