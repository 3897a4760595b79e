using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>What one tier of the gate was found to see when the baseline was accepted, and how often it saw what was not there.</summary>
internal sealed record BaselineTier
{
    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineTier> Codec { get; } = new(
        "tier",
        fields => new()
        {
            FalseAlarmRate = fields.Required("falseAlarmRate", Value.Share, tier => tier.FalseAlarmRate),
            FalseAlarmBound = fields.Required("falseAlarmBound", Value.Share, tier => tier.FalseAlarmBound),
            Gates = fields.Required("gates", Value.WholeFrom(1), tier => tier.Gates),
            DrawnFrom = fields.Required("drawnFrom", Value.WholeFrom(1), tier => tier.DrawnFrom),
            DetectableSizes = fields.Required(
                "detectableSizes", Value.Map(Value.Positive), tier => tier.DetectableSizes,
                "By perturbation: the size, a fraction, from which on 90 % of the comparisons saw it."),
        },
        "False alarms on unchanged physics, and the smallest changes that are seen.");

    /// <summary>Share of gates on unchanged physics that alarmed.</summary>
    public required double FalseAlarmRate { get; init; }

    /// <summary>The largest rate with which so few alarms are no surprise, at 95 %.</summary>
    public required double FalseAlarmBound { get; init; }

    /// <summary>How many gates on unchanged physics were drawn.</summary>
    public required int Gates { get; init; }

    /// <summary>How many seeds they were drawn from.</summary>
    public required int DrawnFrom { get; init; }

    /// <summary>By perturbation: the size from which on 90 % of the comparisons saw it. Empty where the tier was shown none.</summary>
    public required SortedDictionary<string, double> DetectableSizes { get; init; }
}
