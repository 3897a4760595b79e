using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Tests.Reports.Pictures;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 10, new[] { "0", "2", "4", "6", "8", "10" })]
    [InlineData(-63.2000003, -63.2, new[] { "-63.2000003", "-63.2000002", "-63.2000001", "-63.2" })]
    [InlineData(0, 5000, new[] { "0", "1000", "2000", "3000", "4000", "5000" })]
    public void Values_beside_an_axis_are_few_and_differ(double from, double to, string[] expected)
    {
        var texts = Scale.Linear([from, to], 0, 100).Ticks.Select(tick => tick.Text).ToList();

        Assert.Equal(texts.Distinct(), texts);
        Assert.Equal(expected, texts);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { double.NaN, double.PositiveInfinity })]
    [InlineData(new[] { 5.0, 5.0 })]
    [InlineData(new[] { 0.0 })]
    [InlineData(new[] { -1.7976931348623157e308, 1.7976931348623157e308 })]
    [InlineData(new[] { 4.9e-324, 1e-323 })]
    [InlineData(new[] { 1.7976931348623157e308 })]
    public void Whatever_the_values_are_every_place_is_in_the_picture(double[] values)
    {
        foreach (var scale in new[] { Scale.Linear(values, 10, 90), Scale.Logarithmic(values, 10, 90) })
        {
            Assert.All([.. values, 0, double.NegativeInfinity, double.PositiveInfinity, double.NaN], value => Assert.InRange(scale.Of(value), 10, 90));
            Assert.All(scale.Ticks, tick => Assert.InRange(scale.Of(tick.Value), 10, 90));
            Assert.InRange(scale.Ticks.Count, 0, 8);
        }
    }

    [Fact]
    public void Powers_of_ten_are_as_far_from_one_another()
    {
        var scale = Scale.Logarithmic([0.1, 1000], 0, 400);

        Assert.Equal([0, 100, 200, 300, 400], new[] { 0.1, 1, 10, 100, 1000 }.Select(value => Math.Round(scale.Of(value), 9)));
        Assert.Equal(["0.1", "1", "10", "100", "1000"], scale.Ticks.Select(tick => tick.Text));
        Assert.Equal(0, scale.Of(0));
    }
}
