using BnSyn.Engine.Numerics;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

/// <summary>The vector conversions against the language's own, over every length of a tail.</summary>
public sealed class SinglePrecisionTests
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 1e-46, -1e-46, 1e-40, float.Epsilon, float.MaxValue, 3.5e38, -3.5e38, double.PositiveInfinity,
        double.NegativeInfinity, double.NaN, 1.0 + (1.0 / (1 << 24)), 1.0 + (3.0 / (1 << 24)), -70.1,
    ];

    [Fact]
    public void NarrowingRoundsEveryValueAsACastDoes()
    {
        for (int length = 0; length < 40; length++)
        {
            double[] source = Values(length);
            var target = new float[length + 1];
            SinglePrecision.Narrow(source, target);
            Assert.Equal(source.Select(value => Bits((float)value)), target.Take(length).Select(Bits));
            Assert.Equal(0f, target[length]);
        }
    }

    [Fact]
    public void WideningKeepsEveryValue()
    {
        for (int length = 0; length < 40; length++)
        {
            float[] source = [.. Values(length).Select(value => (float)value)];
            var target = new double[length + 1];
            SinglePrecision.Widen(source, target);
            Assert.Equal(source.Select(value => (double)value), target.Take(length));
            Assert.Equal(0.0, target[length]);
        }
    }

    [Fact]
    public void BoundsOfBinary32DecideAsTheBoundItself()
    {
        foreach (double bound in new[] { -100.0, 50.0, -58.3, 0.1, -1e-300, 1e-300, double.MaxValue, double.MinValue })
        {
            float low = SinglePrecision.AtLeast(bound);
            float high = SinglePrecision.AtMost(bound);
            Assert.True(low >= bound, $"{low:R} is below {bound:R}");
            Assert.True(high <= bound, $"{high:R} is above {bound:R}");
            Assert.True(MathF.BitDecrement(low) < bound, $"{low:R} is not the smallest above {bound:R}");
            Assert.True(MathF.BitIncrement(high) > bound, $"{high:R} is not the largest below {bound:R}");
        }
    }

    private static double[] Values(int length)
    {
        var random = new System.Random(length);
        return [.. Enumerable.Range(0, length).Select(i =>
            random.Next(3) == 0 ? Special[random.Next(Special.Length)] : (random.NextDouble() - 0.5) * Math.Pow(10.0, random.Next(-44, 39)))];
    }

    // NaNs are equal whatever their payload.
    private static uint Bits(float value) => BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value);
}
