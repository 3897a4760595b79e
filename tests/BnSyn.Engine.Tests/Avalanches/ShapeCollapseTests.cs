using BnSyn.Engine.Avalanches;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Tests.Branching;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Avalanches;

[WaitsFor(Awaited.Simulations)]
public sealed class ShapeCollapseTests
{
    [Theory]
    [InlineData(0.4)]
    [InlineData(1.0)]
    [InlineData(1.7)]
    public void ExponentOfShapesThatAreOneIsRecovered(double gamma)
    {
        double[] activity = Parabolas(gamma, 15, 60);
        IReadOnlyList<Avalanche> avalanches = AvalancheDetection.Find(activity);
        Assert.Equal(46, avalanches.Count);

        ShapeCollapseFit fit = ShapeCollapse.Fit(activity, avalanches, leastDuration: 15, leastCount: 1);
        Close.To(gamma, fit.Gamma, 0.0, 0.02);
        Assert.True(fit.Spread < 1e-4, $"{fit.Spread}");
        Assert.Equal(Enumerable.Range(15, 46), fit.Durations);
        Close.To(0.25, fit.Shape.Max(), 0.08);
        Close.To(fit.Shape[30], fit.Shape[69], 1e-9);

        LineFit sizes = SizeByDuration.Fit(avalanches, leastDuration: 15, leastCount: 1);
        Close.To(gamma + 1.0, sizes.Slope, 0.0, 0.01);
    }

    [Fact]
    public void CriticalBranchingProcessHasExponentOneAndAParabola()
    {
        double[] activity = BranchingProcess.Avalanches(53, 150_000, 60, double.PositiveInfinity);
        IReadOnlyList<Avalanche> avalanches = AvalancheDetection.Find(activity);
        ShapeCollapseFit fit = ShapeCollapse.Fit(activity, avalanches, leastDuration: 20, mostDuration: 60);
        Close.To(1.0, fit.Gamma, 0.0, 0.15);

        // F(u) = 4·F(1/2)·u·(1 - u), to what is left of the single spike at both ends.
        for (int i = 20; i < 80; i++)
        {
            double u = (i + 0.5) / 100.0;
            Close.To(4.0 * u * (1.0 - u), fit.Shape[i] / fit.Shape[50], 0.15);
        }

        LineFit sizes = SizeByDuration.Fit(avalanches, leastDuration: 20, mostDuration: 60);
        Close.To(2.0, sizes.Slope, 0.0, 0.15);
        Close.To(sizes.Slope - 1.0, fit.Gamma, 0.0, 0.1);
    }

    [Fact]
    public void ShapesOfSubcriticalAvalanchesAreFlatter()
    {
        // Independent bins with probability 0.9 of one spike: long runs, no arch, no growth with duration.
        var generator = new BnSyn.Engine.Random.RandomGenerator(3);
        double[] activity = [.. Enumerable.Range(0, 300_000).Select(_ => generator.NextDouble() < 0.9 ? 1.0 : 0.0)];
        IReadOnlyList<Avalanche> avalanches = AvalancheDetection.Find(activity);
        Close.To(0.0, ShapeCollapse.Fit(activity, avalanches, leastDuration: 10, mostDuration: 40).Gamma, 0.0, 0.1);
        Close.To(1.0, SizeByDuration.Fit(avalanches, mostDuration: 40).Slope, 1e-9);
    }

    [Fact]
    public void TooFewDurationsAreRefused()
    {
        double[] activity = Parabolas(1.0, 15, 16);
        IReadOnlyList<Avalanche> avalanches = AvalancheDetection.Find(activity);
        Assert.Throws<ArgumentException>(() => ShapeCollapse.Fit(activity, avalanches, leastCount: 2));
        Assert.Throws<ArgumentException>(() => ShapeCollapse.Fit(activity, avalanches, leastDuration: 16, leastCount: 1));
        Assert.Throws<ArgumentException>(() => SizeByDuration.Fit(avalanches, leastCount: 2));
        Assert.Throws<ArgumentOutOfRangeException>("leastDuration", () => ShapeCollapse.Fit(activity, avalanches, leastDuration: 2));
        Assert.Throws<ArgumentOutOfRangeException>("leastCount", () => ShapeCollapse.Fit(activity, avalanches, leastCount: 0));
        Assert.Throws<ArgumentOutOfRangeException>("leastDuration", () => SizeByDuration.Fit(avalanches, leastDuration: 0));
        Assert.Throws<ArgumentOutOfRangeException>("leastCount", () => SizeByDuration.Fit(avalanches, leastCount: 0));
    }

    /// <summary>One avalanche of each duration T, T^γ·u·(1 - u) at the middles of its bins.</summary>
    private static double[] Parabolas(double gamma, int shortest, int longest)
    {
        var activity = new List<double> { 0.0 };
        for (int duration = shortest; duration <= longest; duration++)
        {
            for (int bin = 0; bin < duration; bin++)
            {
                double u = (bin + 0.5) / duration;
                activity.Add(Math.Pow(duration, gamma) * u * (1.0 - u));
            }

            activity.Add(0.0);
        }

        return [.. activity];
    }
}
