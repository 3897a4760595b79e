using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The margin of ensemble comparisons as a scenario declares it, and how that is written in a baseline.</summary>
internal static class DeclaredMargin
{
    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<EquivalenceMargin> Codec { get; } = new(
        "margin",
        fields => new(
            fields.Required("size", Value.Positive, margin => margin.Size),
            fields.Required("scale", Value.OneOf(MarginScale.MetricUnit, MarginScale.BetweenSeedSpread), margin => margin.Scale),
            fields.Required("reason", Value.Text, margin => margin.Reason)),
        "The smallest shift between two ensembles that matters, as the scenario declares it.");
}
