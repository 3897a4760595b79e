using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>
/// The bioavailability of two formulations, area under the curve of 24 subjects in a cross-over (Chow, S.-C. and Liu, J.-P. 2009,
/// Design and Analysis of Bioavailability and Bioequivalence Studies, 3rd edition, chapters 3 and 4): they are equivalent within
/// 20 % of the reference's mean by Schuirmann's t-tests and by the Wilcoxon-Mann-Whitney tests on half the period differences.
/// </summary>
public sealed class BioequivalenceExampleTests
{
    private static readonly (double First, double Second)[] ReferenceFirst =
    [
        (74.675, 73.675), (96.400, 93.250), (101.950, 102.125), (79.050, 69.450), (79.050, 69.025), (85.950, 68.700),
        (69.725, 59.425), (86.275, 76.125), (112.675, 114.875), (99.525, 116.250), (89.425, 64.175), (55.175, 74.575),
    ];

    private static readonly (double First, double Second)[] TestFirst =
    [
        (74.825, 37.350), (86.875, 51.925), (81.675, 72.175), (92.700, 77.500), (50.450, 71.875), (66.125, 94.025),
        (122.450, 124.975), (99.075, 85.225), (86.350, 95.925), (49.925, 67.100), (42.700, 59.425), (91.725, 114.050),
    ];

    private static readonly double ReferenceMean = (ReferenceFirst.Average(pair => pair.First) + TestFirst.Average(pair => pair.Second)) / 2;

    /// <summary>The book's mean of the reference, 82.559, and interval of the t-tests, (-8.698, 4.123): these are its data.</summary>
    [Fact]
    public void The_published_interval_of_the_t_tests_decides_for_equivalence()
    {
        var (before, after) = (HalfDifferences(TestFirst), HalfDifferences(ReferenceFirst));
        var halfWidth = 1.7171 * Math.Sqrt((before.Variance() + after.Variance()) / 12);
        var (lower, upper) = (after.Mean() - before.Mean() - halfWidth, after.Mean() - before.Mean() + halfWidth);

        Assert.Equal(82.559, ReferenceMean, 5e-4);
        Assert.Equal(-8.698, lower, 1e-3);
        Assert.Equal(4.123, upper, 1e-3);
        Assert.Equal(Outcome.Equivalent, Equivalence.Decide(lower, upper, 0.2 * ReferenceMean));
    }

    [Fact]
    public void The_rank_tests_find_the_same_equivalence_within_twenty_percent_and_not_within_ten()
    {
        var shift = LocationShift.BetweenSamples(HalfDifferences(TestFirst), HalfDifferences(ReferenceFirst));

        Assert.Equal(Outcome.Equivalent, Equivalence.Test(shift, 0.2 * ReferenceMean, 0.05).Outcome);
        Assert.Equal(Outcome.Inconclusive, Equivalence.Test(shift, 0.1 * ReferenceMean, 0.05).Outcome);
    }

    private static double[] HalfDifferences((double First, double Second)[] periods) => [.. periods.Select(pair => (pair.Second - pair.First) / 2)];
}
