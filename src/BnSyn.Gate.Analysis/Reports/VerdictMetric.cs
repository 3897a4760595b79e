namespace BnSyn.Gate.Analysis.Reports;

/// <summary>A metric as the reference gave it, by seed.</summary>
internal sealed record VerdictMetric
{
    /// <summary>The metric's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its values; they need not be finite.</summary>
    public required SortedDictionary<ulong, double> Values { get; init; }

    /// <summary>What the baseline expects of each seed; <see langword="null"/> where that is what was measured, and where there is no baseline.</summary>
    public SortedDictionary<ulong, double>? Expected { get; init; }

    /// <summary>The tolerance in the metric's unit, 0 for an exact metric; <see langword="null"/> where no baseline holds its values.</summary>
    public double? AbsoluteTolerance { get; init; }

    /// <summary>The tolerance as a part of the value; <see langword="null"/> as the absolute one.</summary>
    public double? RelativeTolerance { get; init; }

    /// <summary>The values that the baseline allows for a seed; <see langword="null"/> where that is not known.</summary>
    /// <param name="seed">The seed.</param>
    public (double Lower, double Upper)? RangeOf(ulong seed)
    {
        var expected = Expected is null ? Values.GetValueOrDefault(seed, double.NaN) : Expected.GetValueOrDefault(seed, double.NaN);
        return AbsoluteTolerance is { } absolute && RelativeTolerance is { } relative && double.IsFinite(expected)
            ? (-Highest(-expected, absolute, relative), Highest(expected, absolute, relative))
            : null;
    }

    // The largest x with x - expected <= max(absolute, relative * max(|x|, |expected|)).
    private static double Highest(double expected, double absolute, double relative) =>
        Math.Max(expected + absolute, expected >= 0 && relative < 1 ? expected / (1 - relative) : expected + (relative * Math.Abs(expected)));
}
