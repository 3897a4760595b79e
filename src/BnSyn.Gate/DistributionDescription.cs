namespace BnSyn.Gate;

/// <summary>
/// Samples that every run reports and whose distribution is compared, pooled over the declared seeds, with the reference's in the baseline:
/// speeds, intervals between spikes, sizes of avalanches.
/// </summary>
/// <param name="Name">Unique among the distributions; lower-case words joined by underscores.</param>
/// <param name="Unit">The samples' unit, or "1" for a pure number.</param>
/// <param name="Margin">The smallest distance that matters.</param>
public sealed record DistributionDescription(string Name, string Unit, DistributionMargin Margin)
{
    /// <summary>The fewest samples of a run that can be kept.</summary>
    public const int FewestKept = 16;

    /// <summary>The most samples of a run that can be kept.</summary>
    public const int MostKept = 1000;

    /// <summary>
    /// How many samples of a run are kept at most, from 16 to 1000. Of a run with more, so many quantiles stand for all: the distribution
    /// function moves by no more than half of one over this number.
    /// </summary>
    public int Kept { get; init; } = 200;
}
