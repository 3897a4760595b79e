namespace BnSyn.Gate;

/// <summary>Values over time: one or several channels, sampled as often as the simulation reports them.</summary>
/// <param name="Name">Unique among the scenario's fields and series; lower-case words joined by underscores. Also the name of its files.</param>
/// <param name="Channels">At least one, in the order in which they are reported.</param>
public sealed record SeriesDescription(string Name, IReadOnlyList<ChannelDescription> Channels)
{
    /// <summary>Why the tolerances, and the horizon if there is one, have their size.</summary>
    public required string Reason { get; init; }

    /// <summary>The unit of the times.</summary>
    public string TimeUnit { get; init; } = "s";

    /// <summary>
    /// The last time that is compared, in <see cref="TimeUnit"/>: beyond it two right runs of a chaotic motion have parted.
    /// <see langword="null"/> compares all of it.
    /// </summary>
    public double? Horizon { get; init; }

    /// <summary>
    /// Which samples the baseline keeps and comparisons look at: the first, every so-many-th after it, and the last, none beyond the horizon. At least 1, which is
    /// every sample. The digest is always of all of them.
    /// </summary>
    public int Stride { get; init; } = 1;

    /// <summary>
    /// How much of the longer of two series the interval that both cover must be, above 0 up to 1. With 1, the default, a run that ends
    /// earlier or later than expected drifts.
    /// </summary>
    public double MinimumShare { get; init; } = 1;
}
