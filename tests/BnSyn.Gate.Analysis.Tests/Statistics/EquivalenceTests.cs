using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class EquivalenceTests
{
    [Theory]
    [InlineData(-0.9, 0.9, Outcome.Equivalent)]
    [InlineData(0.2, 0.9, Outcome.Equivalent)]
    [InlineData(-0.9, 1, Outcome.Inconclusive)]
    [InlineData(-1, 0.9, Outcome.Inconclusive)]
    [InlineData(0.9, 1.1, Outcome.Inconclusive)]
    [InlineData(-5, 5, Outcome.Inconclusive)]
    [InlineData(1, 2, Outcome.Inconclusive)]
    [InlineData(1.1, 2, Outcome.Drift)]
    [InlineData(-2, -1.1, Outcome.Drift)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, Outcome.Inconclusive)]
    public void An_interval_inside_the_margin_is_equivalent_outside_it_drift_and_else_inconclusive(double lower, double upper, Outcome outcome) =>
        Assert.Equal(outcome, Equivalence.Decide(lower, upper, 1));

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, -1)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, 1, double.PositiveInfinity)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0, double.NaN, 1)]
    [InlineData(2, 1, 1)]
    public void What_is_no_interval_or_no_margin_decides_nothing(double lower, double upper, double margin) =>
        Assert.ThrowsAny<ArgumentException>(() => Equivalence.Decide(lower, upper, margin));

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void A_level_that_no_one_sided_test_has_is_rejected(double alpha) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Equivalence.Test(LocationShift.BetweenSamples([1, 2], [1, 2]), 1, alpha));

    [Fact]
    public void A_wider_margin_never_makes_equivalence_harder_or_drift_easier_to_show() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            var shift = LocationShift.BetweenPairs(samples.Reference, samples.Candidate);
            var tests = new[] { 0.5, 1, 2, 4 }.Select(margin => Equivalence.Test(shift, margin, 0.1)).ToArray();
            return tests.Zip(tests.Skip(1)).All(next =>
                next.Second.EquivalenceP <= next.First.EquivalenceP && next.Second.DriftP >= next.First.DriftP);
        });

    [Fact]
    public void The_p_values_decide_as_the_interval_does() =>
        Properties.Hold(SmallSamples.Unrelated(largest: 8), samples =>
        {
            var shift = LocationShift.BetweenSamples(samples.Reference, samples.Candidate);
            var cases =
                from alpha in new[] { 0.05, 0.2 }
                from margin in new[] { 0.5, 3 }
                let test = Equivalence.Test(shift, margin, alpha)
                select (test.Outcome == Outcome.Equivalent) == test.EquivalenceP <= alpha
                    && (test.Outcome == Outcome.Drift) == test.DriftP <= 2 * alpha;
            return cases.All(agrees => agrees);
        });
}
