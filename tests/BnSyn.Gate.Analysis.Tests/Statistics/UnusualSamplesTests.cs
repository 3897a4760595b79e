using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

/// <summary>The inputs on which gates of this kind go wrong silently.</summary>
public sealed class UnusualSamplesTests
{
    private static readonly PermutationPlan Plan = PermutationPlan.Create(99, seed: 1, alpha: 0.05, tests: 1);
    private static readonly double[] Ramp = [.. Enumerable.Range(0, 20)];

    public static TheoryData<string> Statistics => [.. Comparisons.Keys];

    private static Dictionary<string, Action<double[], double[]>> Comparisons { get; } = new()
    {
        ["samples"] = (reference, candidate) => LocationShift.BetweenSamples(reference, candidate),
        ["pairs"] = (reference, candidate) => LocationShift.BetweenPairs(reference, candidate),
        ["Kolmogorov-Smirnov"] = (reference, candidate) => KolmogorovSmirnov.Compare(reference, candidate),
        ["energy distance"] = (reference, candidate) => EnergyDistance.Compare(Rows(reference), Rows(candidate), Plan),
        ["Kolmogorov-Smirnov of pairs"] = (reference, candidate) => KolmogorovSmirnov.ComparePairs(reference, candidate, Plan),
        ["energy distance of pairs"] = (reference, candidate) => EnergyDistance.ComparePairs(Rows(reference), Rows(candidate), Plan),
    };

    [Theory]
    [MemberData(nameof(Statistics))]
    public void Values_that_are_not_finite_are_rejected_by_name(string statistic)
    {
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.Contains("finite", Assert.ThrowsAny<ArgumentException>(() => Comparisons[statistic]([1, 2, 3], [1, value, 3])).Message, StringComparison.Ordinal);
            Assert.Contains("finite", Assert.ThrowsAny<ArgumentException>(() => Comparisons[statistic]([value, 2, 3], [1, 2, 3])).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Statistics))]
    public void An_empty_sample_is_rejected(string statistic)
    {
        Assert.ThrowsAny<ArgumentException>(() => Comparisons[statistic]([], [1, 2]));
        Assert.ThrowsAny<ArgumentException>(() => Comparisons[statistic]([1, 2], []));
    }

    [Fact]
    public void Differences_beyond_a_double_are_rejected_instead_of_becoming_an_unbounded_interval() =>
        Assert.ThrowsAny<ArgumentException>(() => LocationShift.BetweenSamples([double.MaxValue], [double.MinValue]));

    [Fact]
    public void Samples_of_other_lengths_are_no_pairs() =>
        Assert.ThrowsAny<ArgumentException>(() => LocationShift.BetweenPairs([1, 2, 3], [1, 2]));

    [Fact]
    public void One_seed_against_one_seed_is_inconclusive_whatever_the_margin()
    {
        Assert.Equal(Outcome.Inconclusive, Judge(LocationShift.BetweenSamples([5], [5]), 1e9));
        Assert.Equal(Outcome.Inconclusive, Judge(LocationShift.BetweenSamples([5], [1e9]), 1));
        Assert.Equal(Outcome.Inconclusive, Judge(LocationShift.BetweenPairs([5], [5]), 1e9));
    }

    [Fact]
    public void One_seed_against_one_seed_has_no_shape()
    {
        Assert.Equal(1, KolmogorovSmirnov.Compare([5], [1e9]).P);
        Assert.Equal(1, EnergyDistance.Compare(Rows([5]), Rows([1e9]), Plan).P);
        Assert.Equal(1, EnergyDistance.Compare(Rows([5]), Rows([1e9]), Plan).SmallestP);
        Assert.Equal(1, KolmogorovSmirnov.ComparePairs([5], [1e9], Plan).P);
        Assert.Equal(1, EnergyDistance.ComparePairs(Rows([5]), Rows([1e9]), Plan).P);
        Assert.Equal(1, EnergyDistance.ComparePairs(Rows([5]), Rows([1e9]), Plan).SmallestP);
    }

    [Fact]
    public void One_seed_against_twenty_has_an_interval_only_at_levels_that_one_in_21_can_reach()
    {
        var shift = LocationShift.BetweenSamples(Ramp, [100]);

        Assert.Equal(1.0 / 21, shift.PAbove(0), 1e-12);
        Assert.Equal(81, shift.Interval(0.9).Lower);
        Assert.Equal(double.NegativeInfinity, shift.Interval(0.95).Lower);
    }

    [Fact]
    public void All_equal_samples_are_equivalent_where_they_are_equal_to_each_other_and_drift_where_they_are_not()
    {
        double[] zeros = new double[20];
        double[] ones = [.. Enumerable.Repeat(1.0, 20)];

        Assert.Equal(Outcome.Equivalent, Judge(LocationShift.BetweenSamples(ones, ones), 0.5));
        Assert.Equal(Outcome.Equivalent, Judge(LocationShift.BetweenPairs(ones, ones), 0.5));
        Assert.Equal(Outcome.Drift, Judge(LocationShift.BetweenSamples(zeros, ones), 0.5));
        Assert.Equal(Outcome.Inconclusive, Judge(LocationShift.BetweenSamples(zeros, ones), 1));
        Assert.Equal(new(0, 1, IsExact: true), KolmogorovSmirnov.Compare(ones, ones));
        Assert.Equal(1, EnergyDistance.Compare(Rows(ones), Rows(ones), Plan).P);
        Assert.Equal(0, EnergyDistance.Compare(Rows(ones), Rows(ones), Plan).Distance);
        Assert.Equal(new(0, 1, IsExact: false), KolmogorovSmirnov.ComparePairs(ones, ones, Plan));
        Assert.Equal((0, 1), EnergyDistance.ComparePairs(Rows(ones), Rows(ones), Plan) is var same ? (same.Distance, same.P) : default);
        Assert.Equal(0.01, KolmogorovSmirnov.ComparePairs(zeros, ones, Plan).P);
        Assert.Equal(0.01, EnergyDistance.ComparePairs(Rows(zeros), Rows(ones), Plan).P);
    }

    [Fact]
    public void Negative_metrics_drift_as_positive_ones_do()
    {
        double[] potentials = [.. Ramp.Select(value => -70 - (value / 100))];

        Assert.Equal(Outcome.Equivalent, Judge(LocationShift.BetweenSamples(potentials, potentials), 0.5));
        Assert.Equal(Outcome.Drift, Judge(LocationShift.BetweenSamples(potentials, [.. potentials.Select(value => value + 2)]), 0.5));
        Assert.Equal(Outcome.Drift, Judge(LocationShift.BetweenSamples(potentials, [.. potentials.Select(value => value - 2)]), 0.5));
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void The_size_of_the_unit_changes_no_verdict(double unit)
    {
        double[] currents = [.. Ramp.Select(value => value * unit)];
        double[] doubled = [.. currents.Select(value => value + (30 * unit))];

        Assert.Equal(Outcome.Equivalent, Judge(LocationShift.BetweenSamples(currents, currents), 10 * unit));
        Assert.Equal(Outcome.Drift, Judge(LocationShift.BetweenPairs(currents, doubled), 10 * unit));
        Assert.Equal(1, KolmogorovSmirnov.Compare(currents, doubled).Distance);
        Assert.Equal(0.01, EnergyDistance.Compare(Rows(currents), Rows(doubled), Plan).P);
        Assert.Equal((1, 0.01), KolmogorovSmirnov.ComparePairs(currents, doubled, Plan) is var pairs ? (pairs.Distance, pairs.P) : default);
        Assert.Equal(0.01, EnergyDistance.ComparePairs(Rows(currents), Rows(doubled), Plan).P);
    }

    private static Outcome Judge(LocationShift shift, double margin) => Equivalence.Test(shift, margin, 0.05).Outcome;

    private static IReadOnlyList<double>[] Rows(double[] values) => [.. values.Select(value => (IReadOnlyList<double>)[value, -value])];
}
