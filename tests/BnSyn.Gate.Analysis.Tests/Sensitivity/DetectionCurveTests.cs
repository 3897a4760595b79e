using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Sensitivity;

public sealed class DetectionCurveTests
{
    [Fact]
    public void What_the_smallest_size_shows_is_detectable_at_most_there() =>
        Assert.Equal(new DetectableSize(0.001, IsUpperBound: true), Curve(10, 10, 9).Detectable);

    [Fact]
    public void Between_two_sizes_the_rate_rises_with_the_logarithm()
    {
        // From 4/10 at 0.1 % to 10/10 at 1 %: 0.9 lies at 5/6 of the decade.
        var detectable = Curve(4, 10, 10).Detectable!;

        Assert.Equal(0.001 * Math.Pow(10, 5.0 / 6), detectable.Size, 1e-12);
        Assert.False(detectable.IsUpperBound);
    }

    [Fact]
    public void A_curve_that_falls_again_counts_from_its_last_rise()
    {
        var detectable = Curve(10, 0, 10).Detectable!;

        Assert.InRange(detectable.Size, 0.01, 0.05);
    }

    [Fact]
    public void What_the_largest_size_does_not_show_is_not_detectable() => Assert.Null(Curve(10, 10, 8).Detectable);

    [Fact]
    public void The_detectable_size_lies_between_the_sizes_that_were_tried() => Properties.Hold(
        Gen.Choose(0, 10).ArrayOf(3).ToArbitrary(),
        detected => Curve(detected).Detectable is not { } size
            ? detected[2] < 9
            : size.Size is >= 0.001 and <= 0.05 && size.IsUpperBound == detected.All(count => count >= 9));

    [Fact]
    public void Several_scenarios_add_up_to_one_curve()
    {
        var sum = DetectionCurve.Of([Curve(1, 2, 3), Curve(4, 5, 6) with { Points = [.. Curve(4, 5, 6).Points.Skip(1)] }]);

        Assert.Equal([new DetectionPoint(0.01, 20, 7, 20), new DetectionPoint(0.05, 20, 9, 20)], sum.Points);
    }

    private static DetectionCurve Curve(params int[] detected) => new(
        "exact", "leak", [.. new[] { 0.001, 0.01, 0.05 }.Zip(detected, (size, count) => new DetectionPoint(size, 10, count, 10))]);
}
