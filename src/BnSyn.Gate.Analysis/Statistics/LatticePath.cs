namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>Two samples as a path on a lattice: sorted together, each value of the first is a step right, of the second a step up.</summary>
/// <remarks>
/// With equal distributions all paths are equally likely, and the Kolmogorov-Smirnov distance is how far a path leaves the
/// diagonal (Hodges, J. L. 1958, "The significance probability of the Smirnov two-sample test", Arkiv foer Matematik 3, 469-486).
/// Values that tie are one slanted step: the path counts only where a group of ties ends (Schroeer, G. and Trenkler, D. 1995,
/// "Exact and randomization distributions of Kolmogorov-Smirnov tests two or three samples", Computational Statistics and Data
/// Analysis 20, 185-202).
/// </remarks>
internal sealed class LatticePath
{
    private readonly int first;
    private readonly int second;
    private readonly bool[] endsGroup;

    private LatticePath(int first, int second)
    {
        (this.first, this.second) = (first, second);
        endsGroup = new bool[first + second + 1];
    }

    /// <summary>The largest distance from the diagonal, times both sample sizes: an integer, so that comparing it needs no tolerance.</summary>
    public long Distance { get; private set; }

    /// <summary>The path of two finite samples.</summary>
    public static LatticePath Of(IReadOnlyList<double> reference, IReadOnlyList<double> candidate)
    {
        var (x, y) = (reference.Order().ToArray(), candidate.Order().ToArray());
        var path = new LatticePath(x.Length, y.Length);
        var (right, up) = (0, 0);
        while (right < x.Length || up < y.Length)
        {
            var value = up == y.Length || (right < x.Length && x[right] <= y[up]) ? x[right] : y[up];
            for (; right < x.Length && x[right] == value; right++)
            {
            }

            for (; up < y.Length && y[up] == value; up++)
            {
            }

            path.endsGroup[right + up] = true;
            path.Distance = Math.Max(path.Distance, path.DistanceAt(right, up));
        }

        return path;
    }

    /// <summary>The share of all paths that get at least so far from the diagonal.</summary>
    /// <remarks>
    /// A path that is at (right, up) came from the left with probability right/(right+up). Adding chances of having reached
    /// the distance, instead of subtracting those of not having, keeps small p-values exact.
    /// </remarks>
    public double ChanceOfReaching(long distance)
    {
        var chance = new double[second + 1];
        for (var right = 0; right <= first; right++)
        {
            for (var up = 0; up <= second; up++)
            {
                var before = (right > 0 ? right * chance[up] : 0) + (up > 0 ? up * chance[up - 1] : 0);
                chance[up] = Reached(right, up) ? 1 : right + up == 0 ? 0 : before / (right + up);
            }
        }

        return chance[second];

        bool Reached(int right, int up) => distance == 0 || (endsGroup[right + up] && DistanceAt(right, up) >= distance);
    }

    private long DistanceAt(int right, int up) => Math.Abs(((long)right * second) - ((long)up * first));
}
