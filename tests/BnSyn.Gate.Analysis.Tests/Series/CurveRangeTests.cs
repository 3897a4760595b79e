using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Series;

namespace BnSyn.Gate.Analysis.Tests.Series;

[WaitsFor(Awaited.Simulations)]
public sealed class CurveRangeTests
{
    // Against the definition, by many times within each window.
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.13)]
    [InlineData(5)]
    public void A_window_has_the_range_that_its_curve_has_there(double halfWidth)
    {
        var random = new Random(1);
        double[] rows = [.. Enumerable.Range(0, 60).SelectMany(at => (double[])[(at + (0.9 * random.NextDouble())) / 20, random.NextDouble() - 0.5])];
        var table = new RecordingTable(["time (s)", "x (m)"], rows);
        var range = new CurveRange(new(table, 1), new(table, 1));

        for (var time = -0.2; time < 3.2; time += 0.017)
        {
            var values = Enumerable.Range(0, 2001).Select(at => new Curve(table, 1).At(time - halfWidth + (at * halfWidth / 1000))).Concat(
                rows.Chunk(2).Where(row => Math.Abs(row[0] - time) <= halfWidth).Select(row => row[1])).ToList();
            var (smallest, largest) = range.Within(time - halfWidth, time + halfWidth);

            Assert.Equal(values.Min(), smallest, 9);
            Assert.Equal(values.Max(), largest, 9);
        }
    }
}
