using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Random;

/// <summary>Normal numbers from random words.</summary>
public sealed class NormalQuantileTests
{
    [Fact]
    public void NormalNumbersHaveTheMomentsAndTailsOfTheNormalDistribution()
    {
        const int Draws = 400_000;
        var generator = new CounterGenerator(9, (uint)DrawPurpose.Noise, 0);
        double[] z = [.. Enumerable.Range(0, Draws).Select(i => (double)NormalQuantile.Of(NeuronDraws.Word(generator, i, 3)))];

        // Five standard errors each.
        Assert.InRange(z.Average(), -5.0 / Math.Sqrt(Draws), 5.0 / Math.Sqrt(Draws));
        Assert.InRange(z.Average(x => x * x), 1.0 - (5.0 * Math.Sqrt(2.0 / Draws)), 1.0 + (5.0 * Math.Sqrt(2.0 / Draws)));
        Assert.InRange(z.Average(x => x * x * x), -5.0 * Math.Sqrt(15.0 / Draws), 5.0 * Math.Sqrt(15.0 / Draws));
        Assert.InRange(z.Average(x => x * x * x * x), 3.0 - (5.0 * Math.Sqrt(96.0 / Draws)), 3.0 + (5.0 * Math.Sqrt(96.0 / Draws)));
        Assert.InRange(z.Count(x => x > 3.0), Draws * 0.00135 * 0.8, Draws * 0.00135 * 1.2);
    }

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.841344746, 1.0)]
    [InlineData(0.998650102, 3.0)]
    [InlineData(0.9999683288, 4.0)]
    public void NormalNumberOfAProbabilityIsItsQuantile(double probability, double quantile)
    {
        Assert.Equal(quantile, NormalQuantile.Of((uint)(probability * uint.MaxValue)), 2e-3);
        Assert.Equal(-quantile, NormalQuantile.Of((uint)((1.0 - probability) * uint.MaxValue)), 2e-3);
    }

    /// <summary>
    /// The quantiles of (m + 1/2) / 2^24 to 17 digits, computed with 40: at both ends of both polynomials, where each coefficient weighs
    /// most. The least of them moves its end by 2e-5 of the number.
    /// </summary>
    [Theory]
    [InlineData(0u, -5.419983174916868)]
    [InlineData(1u, -5.2201130606005404)]
    [InlineData(2u, -5.1246928184318429)]
    [InlineData(5u, -4.9740596803891582)]
    [InlineData(40u, -4.5721272305243732)]
    [InlineData(1000u, -3.8476240408811812)]
    [InlineData(14000u, -3.1435726764104166)]
    [InlineData(27000u, -2.9460397417189555)]
    [InlineData(28300u, -2.9314641985437025)]
    [InlineData(28500u, -2.9292761457681082)]
    [InlineData(40000u, -2.8222747109783545)]
    [InlineData(1000000u, -1.5581008250818631)]
    [InlineData(3000000u, -0.91989443313890283)]
    [InlineData(6000000u, -0.36480657475169458)]
    [InlineData(8388607u, -7.470334394666561e-8)]
    public void NormalNumbersHaveSixDigitsAtTheEndsOfBothPolynomials(uint number, double quantile)
    {
        // Near 0.5 the number is as small as the rounding of what it is computed from.
        double most = Math.Max(1e-6 * Math.Abs(quantile), 1e-12);
        Assert.Equal(quantile, NormalQuantile.Of(number << 8), most);
        Assert.Equal(-quantile, NormalQuantile.Of(~(number << 8)), most);
    }
}
