namespace BnSyn.Gate;

/// <summary>The smallest shift of a metric between two ensembles that matters to the physics.</summary>
/// <param name="Size">Above 0: in the metric's unit, or in standard deviations between the reference's seeds.</param>
/// <param name="Scale">Which of the two.</param>
/// <param name="Reason">Why a smaller shift does not matter; it stands in the report.</param>
public sealed record EquivalenceMargin(double Size, MarginScale Scale, string Reason)
{
    /// <summary>A margin of physical size.</summary>
    /// <param name="size">In the metric's unit, above 0.</param>
    /// <param name="reason">Why a smaller shift does not matter.</param>
    /// <returns>The margin.</returns>
    public static EquivalenceMargin Of(double size, string reason) => new(size, MarginScale.MetricUnit, reason);

    /// <summary>A margin relative to how much the metric differs between the reference's seeds anyway.</summary>
    /// <param name="standardDeviations">Above 0.</param>
    /// <param name="reason">Why a smaller shift does not matter.</param>
    /// <returns>The margin; its size in the metric's unit is fixed when a baseline is made.</returns>
    public static EquivalenceMargin OfSpread(double standardDeviations, string reason) => new(standardDeviations, MarginScale.BetweenSeedSpread, reason);
}
