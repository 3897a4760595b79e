namespace BnSyn.Engine.Avalanches;

/// <summary>A run of activity between two silences.</summary>
/// <param name="Start">First bin of the run.</param>
/// <param name="Duration">Number of bins, at least 1.</param>
/// <param name="Size">Activity above the threshold, summed over the run, in spikes.</param>
public readonly record struct Avalanche(int Start, int Duration, double Size)
{
    /// <summary>One past the last bin of the run.</summary>
    public int End => Start + Duration;
}
