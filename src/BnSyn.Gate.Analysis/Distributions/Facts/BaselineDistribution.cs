using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Distributions.Facts;

/// <summary>The accepted samples of a distribution, as the reference gave them, and how they are compared.</summary>
internal sealed record BaselineDistribution
{
    /// <summary>The key of the samples.</summary>
    public const string RunsKey = "runs";

    private static readonly RecordCodec<DistributionMargin> Margins = new("distributionMargin", fields => new(
        fields.Required("distance", Value.OneOf(DistributionDistance.KolmogorovSmirnov, DistributionDistance.Wasserstein), margin => margin.Distance),
        fields.Required("size", Value.Positive, margin => margin.Size),
        fields.Required("reason", Value.Text, margin => margin.Reason)));

    /// <summary>How it stands in a baseline.</summary>
    public static RecordCodec<BaselineDistribution> Codec { get; } = new(
        "distribution",
        fields => new()
        {
            Kept = fields.Required("kept", Value.WholeFrom(DistributionDescription.FewestKept), distribution => distribution.Kept, "How many samples of a run are kept at most."),
            Margin = fields.Required("margin", Margins, distribution => distribution.Margin),
            Runs = fields.Required(RunsKey, Value.SeedMap(BaselineSample.Codec), distribution => distribution.Runs, "Samples by seed."),
            Unit = fields.Required("unit", Value.Text, distribution => distribution.Unit),
        },
        "Samples of the reference whose distribution is compared.");

    /// <summary>The samples' unit.</summary>
    public required string Unit { get; init; }

    /// <summary>How many samples of a run are kept at most.</summary>
    public required int Kept { get; init; }

    /// <summary>The smallest distance that matters.</summary>
    public required DistributionMargin Margin { get; init; }

    /// <summary>Samples by seed.</summary>
    public required SortedDictionary<ulong, BaselineSample> Runs { get; init; }

    /// <summary>How it is compared, in words; without the reason, because better words are no other expectation.</summary>
    public string Describe() => Describe(Margin, Unit, Kept);

    /// <summary>How a declared one is compared.</summary>
    public static string Describe(DistributionDescription distribution) => Describe(distribution.Margin, distribution.Unit, distribution.Kept);

    /// <summary>A margin in words.</summary>
    public static string Describe(DistributionMargin margin, string unit) => margin.Distance == DistributionDistance.KolmogorovSmirnov
        ? NumberText.Of(margin.Size)
        : NumberText.WithUnit(NumberText.Of(margin.Size), unit);

    private static string Describe(DistributionMargin margin, string unit, int kept) =>
        $"{margin.Distance} distance, margin {Describe(margin, unit)}, in {unit}, {NumberText.Of((long)kept)} kept of a run";
}
