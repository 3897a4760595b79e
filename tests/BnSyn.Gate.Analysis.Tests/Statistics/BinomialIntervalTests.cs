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
        Assert.Equal(0.05, Math.Pow(1 - BinomialInterval.UpperBound(0, trials, 0.95), trials), 1e-6);

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
}
