using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class BinomialIntervalTests
{
    /// <summary>Newcombe, R. G. 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 857-872: table I, method 5.</summary>
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    public void The_exact_interval_is_the_published_one(int successes, int trials, double lower, double upper)
    {
        var interval = BinomialInterval.TwoSided(successes, trials, 0.95);

        Assert.Equal(lower, interval.Lower, 5e-5);
        Assert.Equal(upper, interval.Upper, 5e-5);
    }

    // (1 - p)^n = 0.05: the rule of three.
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(1_000_000)]
    public void The_bound_of_no_successes_is_the_root_of_its_equation(int trials) =>
        Assert.Equal(0.05, Math.Pow(1 - BinomialInterval.UpperBound(0, trials, 0.95), trials), 1e-10);

    /// <summary>The closed forms: the n-th root where all or none succeed, a square root for one of two.</summary>
    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(1 - 1e-12)]
    public void All_none_and_one_of_two_have_the_ends_of_their_closed_forms(double confidence)
    {
        var tail = (1 - confidence) / 2;
        foreach (var trials in new[] { 1, 7, 2000 })
        {
            Close(-Expm1(Math.Log(tail) / trials), BinomialInterval.TwoSided(0, trials, confidence).Upper);
            Close(Math.Exp(Math.Log(tail) / trials), BinomialInterval.TwoSided(trials, trials, confidence).Lower);
            Close(-Expm1((confidence < 0.5 ? -2 * Math.Atanh(confidence / (2 - confidence)) : Math.Log(1 - confidence)) / trials), BinomialInterval.UpperBound(0, trials, confidence));
        }

        Close(tail / (1 + Math.Sqrt(1 - tail)), BinomialInterval.TwoSided(1, 2, confidence).Lower);
        Close(Math.Sqrt(1 - tail), BinomialInterval.TwoSided(1, 2, confidence).Upper);

        static double Expm1(double x) => 2 * Math.Sinh(x / 2) * Math.Exp(x / 2);
        static void Close(double expected, double actual) => Assert.Equal(1, actual / expected, 1e-12);
    }

    /// <summary>The tail of a probability that is a double, in rational numbers: nothing is rounded, and nothing of the code is used.</summary>
    [Theory]
    [InlineData(1, 10)]
    [InlineData(5, 10)]
    [InlineData(9, 10)]
    [InlineData(3, 300)]
    [InlineData(150, 300)]
    [InlineData(299, 300)]
    public void Exactly_the_stated_tail_lies_beyond_every_end(int successes, int trials)
    {
        foreach (var confidence in new[] { 1e-9, 0.3, 0.95, 1 - 1e-9, 1 - 1e-12 })
        {
            var (half, without) = (Rational.Of(0.5), 1 - Rational.Of(confidence));
            var (lower, upper) = BinomialInterval.TwoSided(successes, trials, confidence);
            AssertRoot(p => 1 - ExactBinomial.AtMost(successes - 1, trials, p), lower, half * without);
            AssertRoot(p => ExactBinomial.AtMost(successes, trials, p), upper, half * without);
            AssertRoot(p => ExactBinomial.AtMost(successes, trials, p), BinomialInterval.UpperBound(successes, trials, confidence), without);
        }
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1 - 1e-12)]
    public void Sixteen_thousand_gates_have_ends_at_every_confidence(double confidence)
    {
        foreach (var alarms in new[] { 0, 1, 80, 8000, 15_999, 16_000 })
        {
            var (lower, upper) = BinomialInterval.TwoSided(alarms, 16_000, confidence);
            var mirrored = BinomialInterval.TwoSided(16_000 - alarms, 16_000, confidence);
            Assert.True(lower <= upper && lower is >= 0 and < 1 && upper is > 0 and <= 1, $"{alarms}: {lower} to {upper}");
            Assert.Equal(1 - lower, mirrored.Upper, 1e-12);
        }
    }

    [Fact]
    public void A_bound_rises_with_the_successes_and_the_confidence_and_covers_the_share() => Properties.Hold(
        (from trials in Gen.Choose(1, 500) from successes in Gen.Choose(0, trials - 1) select (trials, successes)).ToArbitrary(),
        sample =>
        {
            var bound = BinomialInterval.UpperBound(sample.successes, sample.trials, 0.95);
            return bound > (double)sample.successes / sample.trials
                && bound < BinomialInterval.UpperBound(sample.successes, sample.trials, 0.99)
                && (sample.successes + 1 == sample.trials || bound < BinomialInterval.UpperBound(sample.successes + 1, sample.trials, 0.95));
        });

    [Fact]
    public void Successes_only_are_bounded_by_1() => Assert.Equal(1, BinomialInterval.UpperBound(7, 7, 0.95));

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, 0)]
    public void Counts_that_cannot_be_are_refused(int successes, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.UpperBound(successes, trials, 0.95));

    // A step of 1e-10 of the probability, or of its complement, crosses the tail.
    private static void AssertRoot(Func<Rational, Rational> tail, double root, Rational wanted)
    {
        var end = Rational.Of(root);
        var step = Rational.Of(1e-10 * Math.Min(root, 1 - root)) + Rational.Of(Math.BitIncrement(root) - root);
        var (before, after) = (tail(end - step) - wanted, tail(end + step) - wanted);
        Assert.True(before.Sign * after.Sign < 0, $"another tail lies beyond {root}");
    }
}
