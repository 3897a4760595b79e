namespace BnSyn.Gate.Analysis.Statistics;

/// <summary>The probability with which a binomial tail has a given size.</summary>
/// <remarks>
/// Sought over the logarithm of the odds, where a probability of 1e-13 is as far from the end as one of 0.1 and its complement is
/// known as well, with the tail's terms added from the largest outwards. An incomplete beta function of 1 - x, inverted to a fixed
/// absolute error, has no true digit left there.
/// </remarks>
internal static class BinomialTail
{
    /// <summary>Odds of e^-745 are the smallest double.</summary>
    private const double FarthestOdds = 745;

    /// <summary>A term that adds nothing to a double ends the sum.</summary>
    private const double Negligible = 1e-18;

    /// <summary>The probability of a success with which at least <paramref name="successes"/>, 1 or more, have the chance <paramref name="tail"/>.</summary>
    public static double RootOfAtLeast(int successes, int trials, double tail) => Logistic(-LogOddsOfAtMost(trials - successes, trials, tail));

    /// <summary>The probability of a success with which at most <paramref name="successes"/>, fewer than all, have the chance <paramref name="tail"/>.</summary>
    public static double RootOfAtMost(int successes, int trials, double tail) => Logistic(LogOddsOfAtMost(successes, trials, tail));

    private static double LogOddsOfAtMost(int successes, int trials, double tail)
    {
        var (target, choices) = (Math.Log(tail), LogOfChoices(trials, Math.Min(successes, trials - successes)));
        var (larger, smaller) = (-FarthestOdds, FarthestOdds);
        while (true)
        {
            var middle = (larger + smaller) / 2;
            if (middle == larger || middle == smaller)
            {
                return middle;
            }

            var probability = choices + (successes * LogLogistic(middle)) + ((trials - successes) * LogLogistic(-middle));
            (larger, smaller) = probability + Math.Log(SumInTermsOfTheLast(successes, trials, middle)) > target ? (middle, smaller) : (larger, middle);
        }
    }

    /// <summary>The terms for 0 .. successes over the last of them, from that one downwards.</summary>
    private static double SumInTermsOfTheLast(int successes, int trials, double logOdds)
    {
        var (sum, term, inverseOdds) = (1.0, 1.0, Math.Exp(-logOdds));
        for (var count = successes; count > 0; count--)
        {
            var ratio = count / (trials - count + 1.0) * inverseOdds;
            term *= ratio;
            sum += term;
            if (double.IsInfinity(sum) || (ratio < 1 && term < Negligible * sum))
            {
                break;
            }
        }

        return sum;
    }

    // The difference of two logarithms of factorials would lose the digits that these have in common.
    private static double LogOfChoices(int trials, int chosen)
    {
        var sum = 0.0;
        for (var one = 1; one <= chosen; one++)
        {
            sum += Math.Log((trials - chosen + one) / (double)one);
        }

        return sum;
    }

    private static double Logistic(double logOdds) => logOdds < 0 ? Math.Exp(logOdds) / (1 + Math.Exp(logOdds)) : 1 / (1 + Math.Exp(-logOdds));

    private static double LogLogistic(double logOdds) => logOdds < 0 ? logOdds - LogOfOnePlus(Math.Exp(logOdds)) : -LogOfOnePlus(Math.Exp(-logOdds));

    // Math.Log(1 + x) and MathNet's Log1p lose half of the digits of a small x.
    private static double LogOfOnePlus(double x) => 2 * Math.Atanh(x / (2 + x));
}
