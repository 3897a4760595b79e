using System.Numerics;
using BnSyn.Engine.Numerics;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

[WaitsFor(Awaited.Simulations)]
public sealed class ExponentialTests
{
    /// <summary>Arguments and results whose every bit is known from the definition of binary64 and of exp.</summary>
    public static TheoryData<double, double> KnownValues() => new()
    {
        { 0.0, 1.0 },
        { -0.0, 1.0 },
        { 1.0, Math.E },
        { double.NegativeInfinity, 0.0 },
        { double.PositiveInfinity, double.PositiveInfinity },
        { double.MaxValue, double.PositiveInfinity },
        { double.MinValue, 0.0 },
        { double.Epsilon, 1.0 },
        { 709.782712893384, 1.7976931348622732e308 },
        { 709.7827128933841, double.PositiveInfinity },
        { 1000.0, double.PositiveInfinity },
        { -745.1332191019411, double.Epsilon },
        { -745.1332191019412, 0.0 },
        { -1000.0, 0.0 },
        { -1e-20, 1.0 },
    };

    [Theory]
    [MemberData(nameof(KnownValues))]
    public void KnownValueIsExact(double x, double expected) => Assert.Equal(expected, Exponential.Exp(x));

    [Fact]
    public void NaNStaysNaN() => Assert.True(double.IsNaN(Exponential.Exp(double.NaN)));

    [Theory]
    [InlineData(-40.0, 40.0)]
    [InlineData(-700.0, 709.0)]
    [InlineData(-745.0, -700.0)] // gradual underflow
    [InlineData(511.0, 513.0)] // where the fast path ends
    [InlineData(-513.0, -511.0)]
    [InlineData(-1e-15, 1e-15)]
    public void ErrorStaysBelowOneUnitInTheLastPlace(double from, double to)
    {
        var random = new System.Random(20260101);
        for (int i = 0; i < 400; i++)
        {
            double x = from + ((to - from) * random.NextDouble());
            double y = Exponential.Exp(x);
            Assert.True(IsBetween(Math.BitDecrement(y), x, Math.BitIncrement(y)), $"exp({x:R}) = {y:R}");
        }
    }

    [Fact]
    public void ResultNeverDecreases()
    {
        double previous = 0.0;
        for (double x = -746.0; x < 710.0; x += 0.00390625)
        {
            double y = Exponential.Exp(x);
            Assert.True(y >= previous, $"exp({x:R})");
            previous = y;
        }
    }

    [Fact]
    public void NeighboursOfEveryTableBorderAreOrdered()
    {
        for (int k = -300; k <= 300; k++)
        {
            double border = (k + 0.5) * 0.6931471805599453 / 128.0;
            double below = Exponential.Exp(Math.BitDecrement(border));
            double above = Exponential.Exp(Math.BitIncrement(border));
            Assert.True(below <= Exponential.Exp(border) && Exponential.Exp(border) <= above, $"border {k}");
        }
    }

    // low < exp(x) < high in fixed point: exp(x) = (exp(x/2^20))^(2^20), Taylor series, 2400 bits.
    private static bool IsBetween(double low, double x, double high)
    {
        const int bits = 2400;
        const int halvings = 20;
        BigInteger one = BigInteger.One << bits;
        BigInteger r = FixedPoint.Of(x, bits) >> halvings;
        BigInteger sum = one;
        BigInteger term = one;
        for (int n = 1; !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            term = (term * r >> bits) / n;
            sum += term;
        }

        for (int i = 0; i < halvings; i++)
        {
            sum = sum * sum >> bits;
        }

        return FixedPoint.Of(low, bits) < sum && sum < FixedPoint.Of(high, bits);
    }
}
