namespace BnSyn.Gate;

/// <summary>
/// One of the quantities of a series. A value may differ by <c>max(RangeShare * size, RelativeTolerance * abs(expected))</c>; the size is
/// <see cref="NominalSize"/>, or the range of the expected values, so that near a zero crossing or in a trough as much is allowed as elsewhere.
/// </summary>
/// <param name="Name">Unique in the series; lower-case words joined by underscores; the head of a column.</param>
/// <param name="Unit">The unit, or "1" for a pure number.</param>
public sealed record ChannelDescription(string Name, string Unit)
{
    /// <summary>The largest difference that never matters, as a share of the channel's size; above 0 and below 1.</summary>
    public required double RangeShare { get; init; }

    /// <summary>The largest difference relative to the expected value; 0, the default, to below 1.</summary>
    public double RelativeTolerance { get; init; }

    /// <summary>
    /// The size of what the channel shows, in its unit; 0, the default, for the range of the expected values. A channel that does not
    /// move has its absolute value as its size then, and one that is zero throughout must declare a size.
    /// </summary>
    public double NominalSize { get; init; }

    /// <summary>
    /// How much earlier or later, in the series' unit of time, a value may come: half the width of a tube around the expected curve.
    /// 0, the default, compares at the same time.
    /// </summary>
    public double TimeTolerance { get; init; }
}
