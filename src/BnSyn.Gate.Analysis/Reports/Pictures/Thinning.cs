namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>As many points of a line as a picture can show: of each stretch the first, the lowest, the highest and the last, so that no peak is lost.</summary>
internal static class Thinning
{
    /// <summary>Stretches of a line: about one for two pixels.</summary>
    public const int Stretches = 150;

    /// <summary>The points that are kept, in their order.</summary>
    public static IReadOnlyList<(double X, double Y)> Of(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count <= 4 * Stretches)
        {
            return points;
        }

        List<(double, double)> kept = [];
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            var from = (int)((long)stretch * points.Count / Stretches);
            var to = (int)((stretch + 1L) * points.Count / Stretches) - 1;
            var (lowest, highest) = (from, from);
            for (var at = from; at <= to; at++)
            {
                lowest = points[at].Y < points[lowest].Y ? at : lowest;
                highest = points[at].Y > points[highest].Y ? at : highest;
            }

            kept.AddRange(new[] { from, lowest, highest, to }.Distinct().Order().Select(at => points[at]));
        }

        return kept;
    }
}
