using System.Numerics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>Binomial tails without rounding.</summary>
internal static class ExactBinomial
{
    /// <summary>The probability of at most so many successes, by Horner's rule in the probability.</summary>
    public static Rational AtMost(int successes, int trials, Rational probability)
    {
        var (sum, failure) = ((Rational)0, 1 - probability);
        var powers = new Rational[trials + 1];
        powers[0] = 1;
        for (var power = 1; power <= trials; power++)
        {
            powers[power] = powers[power - 1] * failure;
        }

        for (var count = successes; count >= 0; count--)
        {
            sum = (sum * probability) + (new Rational(Choices(trials, count), 0) * powers[trials - count]);
        }

        return sum;
    }

    private static BigInteger Choices(int trials, int chosen)
    {
        var product = BigInteger.One;
        for (var one = 1; one <= chosen; one++)
        {
            product = product * (trials - chosen + one) / one;
        }

        return product;
    }
}
