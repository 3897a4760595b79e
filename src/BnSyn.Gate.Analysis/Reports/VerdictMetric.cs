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
}
