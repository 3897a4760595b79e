namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>What one thread of the machine can do at most, measured in the run that it is used in.</summary>
/// <param name="OperationsPerSecond">Additions and multiplications of numbers of 64 bits, fused and in the widest vectors.</param>
/// <param name="Bandwidths">By ascending bytes, at least one: caches first, memory last.</param>
public sealed record MachineRoof(double OperationsPerSecond, IReadOnlyList<RoofBandwidth> Bandwidths)
{
    /// <summary>The bandwidth for so much data: between two measured amounts on a straight line of logarithms, beyond them that of the nearest.</summary>
    /// <param name="bytes">The data, in B.</param>
    /// <returns>In B/s.</returns>
    public double BandwidthOf(double bytes)
    {
        var above = Bandwidths.FirstOrDefault(bandwidth => bandwidth.Bytes >= bytes);
        var below = Bandwidths.LastOrDefault(bandwidth => bandwidth.Bytes < bytes);
        if (above is null || below is null)
        {
            return (above ?? below)!.BytesPerSecond;
        }

        var part = Math.Log(bytes / below.Bytes) / Math.Log(above.Bytes / below.Bytes);
        return below.BytesPerSecond * Math.Pow(above.BytesPerSecond / below.BytesPerSecond, part);
    }
}
