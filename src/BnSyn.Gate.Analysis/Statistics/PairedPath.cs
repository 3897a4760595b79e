using System.Runtime.Intrinsics;

namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The Kolmogorov-Smirnov distance of pairs: how far a walk over all values in order gets from 0, a reference's value a step up, a candidate's one down.</summary>
/// <remarks>
/// To exchange the labels of a pair is to turn its two steps round. Values are sorted once, and each exchange costs one walk. Values
/// that tie are one step: the distance counts only where a group of ties ends. All distances are integers, so that comparing them
/// needs no tolerance.
/// </remarks>
internal sealed class PairedPath : ISwapStatistic
{
    /// <summary>The pair of every value in order; its complement where the value is the candidate's.</summary>
    private readonly int[] steps;
    private readonly bool[] endsGroup;
    private readonly Vector256<int>[] signs;
    private readonly Vector256<int> measured;

    /// <summary>Sorts two samples of equal length, whose values at one index are a pair.</summary>
    public PairedPath(IReadOnlyList<double> reference, IReadOnlyList<double> candidate)
    {
        var values = reference.Concat(candidate).ToArray();
        steps = [.. Enumerable.Range(0, reference.Count), .. Enumerable.Range(0, reference.Count).Select(pair => ~pair)];
        Array.Sort(values, steps);
        endsGroup = [.. values.Select((value, at) => at + 1 == values.Length || values[at + 1] > value)];
        signs = new Vector256<int>[reference.Count];
        measured = Walk(new byte[reference.Count]);
    }

    /// <inheritdoc/>
    public int Pairs => signs.Length;

    /// <summary>The largest difference of the two empirical distribution functions, times the number of pairs.</summary>
    public int Distance => measured[0];

    /// <inheritdoc/>
    public byte AtLeastAsFar(ReadOnlySpan<byte> swapped) => (byte)Vector256.GreaterThanOrEqual(Walk(swapped), measured).ExtractMostSignificantBits();

    /// <summary>The distances of eight exchanges.</summary>
    private Vector256<int> Walk(ReadOnlySpan<byte> swapped)
    {
        for (var pair = 0; pair < signs.Length; pair++)
        {
            signs[pair] = SwapSigns.Of(swapped[pair]);
        }

        var (place, farthest) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var at = 0; at < steps.Length; at++)
        {
            var step = steps[at];
            place = step >= 0 ? place + signs[step] : place - signs[~step];
            if (endsGroup[at])
            {
                farthest = Vector256.Max(farthest, Vector256.Abs(place));
            }
        }

        return farthest;
    }
}
