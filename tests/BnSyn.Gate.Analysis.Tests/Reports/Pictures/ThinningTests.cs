using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Tests.Reports.Pictures;

public sealed class ThinningTests
{
    [Fact]
    public void Of_many_points_the_peaks_and_the_ends_are_kept_in_their_order()
    {
        List<(double X, double Y)> points = [.. Enumerable.Range(0, 100_000).Select(at => ((double)at, at == 54_321 ? 7.0 : at == 12_345 ? -7 : Math.Sin(at / 5000.0)))];

        var kept = Thinning.Of(points);

        Assert.InRange(kept.Count, 2 * Thinning.Stretches, 4 * Thinning.Stretches);
        Assert.Contains((54_321.0, 7.0), kept);
        Assert.Contains((12_345.0, -7.0), kept);
        Assert.Equal((points[0], points[^1]), (kept[0], kept[^1]));
        Assert.Equal(kept.OrderBy(point => point.X), kept);
    }

    [Fact]
    public void Few_points_are_all_kept() => Assert.Equal(3, Thinning.Of([(0, 1), (1, 2), (2, double.NaN)]).Count);
}
