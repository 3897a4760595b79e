namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>A distance between the two samples of pairs that can be taken again with the labels of some pairs exchanged.</summary>
/// <remarks>Exchanging the labels of all pairs must change nothing: both samples have one size, and a distance has no direction.</remarks>
internal interface ISwapStatistic
{
    /// <summary>The number of pairs.</summary>
    int Pairs { get; }

    /// <summary>Which of eight exchanges leave the samples at least as far apart as they were measured.</summary>
    /// <param name="swapped">One byte per pair; bit k says whether exchange k swaps the pair's labels.</param>
    /// <returns>Bit k answers for exchange k.</returns>
    byte AtLeastAsFar(ReadOnlySpan<byte> swapped);
}
