using System.Numerics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>A fraction whose denominator is a power of two: every double is one, and so are their sums and products.</summary>
internal readonly record struct Rational(BigInteger Numerator, int Halvings)
{
    public int Sign => Numerator.Sign;

    public static implicit operator Rational(int value) => new(value, 0);

    public static Rational operator +(Rational left, Rational right)
    {
        var halvings = Math.Max(left.Halvings, right.Halvings);
        return new((left.Numerator << (halvings - left.Halvings)) + (right.Numerator << (halvings - right.Halvings)), halvings);
    }

    public static Rational operator -(Rational left, Rational right) => left + new Rational(-right.Numerator, right.Halvings);

    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Halvings + right.Halvings);

    /// <summary>Exactly the double.</summary>
    public static Rational Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var mantissa = (bits & ((1L << 52) - 1)) | (exponent > 0 ? 1L << 52 : 0);
        var halvings = 1075 - Math.Max(1, exponent);
        BigInteger numerator = value < 0 ? -mantissa : mantissa;
        return halvings >= 0 ? new(numerator, halvings) : new(numerator << -halvings, 0);
    }
}
