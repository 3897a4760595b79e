using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Ensembles.Facts;

/// <summary>The reference's values over the seeds of its ensemble: what ensemble comparisons are made with.</summary>
internal sealed record BaselineEnsemble
{
    /// <summary>The key of the backend that ran.</summary>
    public const string FilledByKey = "filledBy";

    /// <summary>The key of the margins.</summary>
    public const string MarginsKey = "margins";

    /// <summary>The key of the values.</summary>
    public const string MetricsKey = "metrics";

    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineEnsemble> Codec { get; } = new(
        "ensemble",
        fields => new()
        {
            FilledBy = fields.Required(FilledByKey, Value.Text, ensemble => ensemble.FilledBy),
            Margins = fields.Required(MarginsKey, Value.Map(Value.Positive), ensemble => ensemble.Margins, "In the metric's unit."),
            Metrics = fields.Required(MetricsKey, Value.ByMetricAndSeed, ensemble => ensemble.Metrics),
        },
        "The reference's values over the seeds of its ensemble.");

    /// <summary>The backend that ran: the reference, or one that was identical to it in every bit of the declared seeds.</summary>
    public required string FilledBy { get; init; }

    /// <summary>The margin of each compared metric in the metric's unit, resolved when the baseline was accepted.</summary>
    public required SortedDictionary<string, double> Margins { get; init; }

    /// <summary>Values: metric, seed.</summary>
    public required SortedDictionary<string, SortedDictionary<ulong, double>> Metrics { get; init; }
}
