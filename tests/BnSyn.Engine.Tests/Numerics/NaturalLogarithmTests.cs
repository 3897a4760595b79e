using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

public sealed class NaturalLogarithmTests
{
    [Fact]
    public void LogarithmIsWithinTwoLastPlacesOverTheWholeRange()
    {
        var generator = new RandomGenerator(77);
        for (int i = 0; i < 200_000; i++)
        {
            // Positive bit patterns of every exponent, subnormal ones too; and near 1, where the result is small.
            double x = i % 2 == 0
                ? BitConverter.UInt64BitsToDouble((generator.NextUInt64() >> 1) % 0x7ff0000000000000UL)
                : 0.25 + (2.0 * generator.NextDouble());
            double expected = Math.Log(x);
            double actual = Logarithm.Log(x);
            double places = Math.Abs(BitConverter.DoubleToInt64Bits(actual) - BitConverter.DoubleToInt64Bits(expected));
            Assert.True(places <= 2.0, $"log({x:R}) = {actual:R}, expected {expected:R}");
        }
    }

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(2.0, 0.6931471805599453)]
    [InlineData(0.5, -0.6931471805599453)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void LimitIsExact(double x, double expected) => Assert.Equal(expected, Logarithm.Log(x));

    [Theory]
    [InlineData(2.0, 10.0, 1024.0)]
    [InlineData(9.0, 0.5, 3.0)]
    [InlineData(0.25, -1.5, 8.0)]
    public void PowerIsThatOfTheBase(double x, double y, double expected) => Golden.Close.To(expected, RealPower.Of(x, y), 1e-14);
}
