using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace BnSyn.Gate.Analysis.Distributions.Facts;

/// <summary>The samples of one distribution that one run reported.</summary>
/// <param name="Count">How many it reported.</param>
/// <param name="NotFinite">How many of them are not finite.</param>
/// <param name="Sha256">The SHA-256 of all of them in ascending order, little-endian.</param>
/// <param name="Values">The kept ones, ascending; empty where one is not finite.</param>
public sealed record RunDistribution(long Count, long NotFinite, string Sha256, [property: JsonConverter(typeof(SampleText))] double[] Values)
{
    /// <summary>Keeps what a run reported.</summary>
    /// <param name="samples">All samples, in any order.</param>
    /// <param name="kept">
    /// How many to keep at most. Of more than that the middles of so many equal parts are kept, in ascending order: no draw decides, and the
    /// distribution function of what is kept is within half of one over this number of that of all.
    /// </param>
    /// <returns>What is kept.</returns>
    public static RunDistribution Of(ReadOnlySpan<double> samples, int kept)
    {
        var sorted = new double[samples.Length];
        var notFinite = 0L;
        for (var at = 0; at < sorted.Length; at++)
        {
            // Minus zero is zero, or the order in which the two come would decide about the hash.
            sorted[at] = samples[at] + 0.0;
            notFinite += double.IsFinite(sorted[at]) ? 0 : 1;
        }

        Array.Sort(sorted);
        var digest = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(sorted)));
        return new(sorted.Length, notFinite, digest, notFinite > 0 ? [] : Thinned(sorted, kept));
    }

    /// <summary>Whether two runs reported the same samples to the last bit.</summary>
    /// <param name="other">Another run's.</param>
    /// <returns>Whether they did, in whatever order.</returns>
    public bool IsSame(RunDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == other.Count && Sha256 == other.Sha256;
    }

    private static double[] Thinned(double[] sorted, int kept)
    {
        if (sorted.Length <= kept)
        {
            return sorted;
        }

        var values = new double[kept];
        for (var part = 0; part < kept; part++)
        {
            values[part] = sorted[(((2L * part) + 1) * sorted.Length) / (2L * kept)];
        }

        return values;
    }
}
