using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class EnergyDistanceTests
{
    private static readonly PermutationPlan Plan = PermutationPlan.Create(199, seed: 7, alpha: 0.05, tests: 1);

    /// <summary>For one metric the energy distance is twice the squared Cramer distance of the distribution functions (Szekely and Rizzo 2013).</summary>
    [Fact]
    public void One_metric_has_twice_the_area_between_the_squared_distribution_functions() =>
        Properties.Hold(SmallSamples.Unrelated(), samples =>
        {
            double[] pooled = [.. samples.Reference.Concat(samples.Candidate).Order()];
            var area = pooled.Zip(pooled.Skip(1)).Sum(gap =>
                (gap.Second - gap.First) * Math.Pow(samples.Reference.Share(x => x <= gap.First) - samples.Candidate.Share(y => y <= gap.First), 2));
            var expected = pooled[0] == pooled[^1] ? 0 : 2 * area / pooled.StandardDeviation();
            return Math.Abs(EnergyDistance.Compare(Rows(samples.Reference), Rows(samples.Candidate), Plan).Distance - expected) < 1e-12;
        });

    [Fact]
    public void A_sample_is_at_no_distance_from_itself() =>
        Properties.Hold(SmallSamples.Unrelated(), samples => EnergyDistance.Compare(Rows(samples.Reference), Rows(samples.Reference), Plan) is { Distance: 0, P: 1 });

    /// <summary>By hand: between the samples 2, 3, 1 and 2, so twice their mean is 4; within each 0, 1, 1 and 0; 4 - 1/2 - 1/2 = 3.</summary>
    [Fact]
    public void Zero_and_one_against_two_and_three_are_three_apart_in_units_of_their_pooled_deviation() =>
        Assert.Equal(3 / Math.Sqrt(5.0 / 3), EnergyDistance.Compare(Rows([0, 1]), Rows([2, 3]), Plan).Distance, 1e-15);

    /// <summary>By hand: the corners of a square of side 1/deviation = sqrt(3), each sample one of its diagonals.</summary>
    [Fact]
    public void The_diagonals_of_a_square_are_as_far_apart_as_sides_are_longer_than_half_a_diagonal() =>
        Assert.Equal(Math.Sqrt(3) * (2 - Math.Sqrt(2)), EnergyDistance.Compare([[0, 0], [1, 1]], [[0, 1], [1, 0]], Plan).Distance, 1e-14);

    [Fact]
    public void Three_against_three_seeds_far_apart_have_the_p_value_of_all_twenty_splits()
    {
        var plan = PermutationPlan.Create(40_000, seed: 1, alpha: 0.05, tests: 1);
        var result = EnergyDistance.Compare([[0, 5], [1, 4], [2, 6]], [[10, 25], [11, 24], [12, 26]], plan);

        // Of 20 splits the observed one and its mirror are as far apart.
        Assert.Equal(2 / 20.0, result.P, 0.005);
        Assert.Equal(2 / 20.0, result.SmallestP);
    }

    [Fact]
    public void Three_against_four_seeds_have_no_mirror_so_the_smallest_p_value_is_that_of_one_split_of_35()
    {
        var plan = PermutationPlan.Create(40_000, seed: 1, alpha: 0.05, tests: 1);
        var result = EnergyDistance.Compare(Rows([0, 1, 2]), Rows([10, 11, 12, 13]), plan);

        Assert.Equal(1 / 35.0, result.P, 0.005);
        Assert.Equal(1 / 35.0, result.SmallestP, 1e-15);
    }

    [Fact]
    public void The_p_value_approaches_the_share_of_all_splits_that_lie_as_far_apart()
    {
        var plan = PermutationPlan.Create(20_000, seed: 1, alpha: 0.05, tests: 1);
        double[] reference = [0, 3, 3, 8, 1];
        double[] candidate = [4, 9, 3, 12];
        double Distance(double[] first, double[] second) => EnergyDistance.Compare(Rows(first), Rows(second), Plan).Distance;
        var observed = Distance(reference, candidate);

        Assert.Equal(
            Enumeration.Splits([.. reference, .. candidate], 5).Share(split => Distance(split.First, split.Second) >= observed - 1e-9),
            EnergyDistance.Compare(Rows(reference), Rows(candidate), plan).P,
            0.01);
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_p_value_and_another_seed_another()
    {
        double[] reference = [0, 3, 3, 8, 1, 7];
        double[] candidate = [4, 9, 3, 12, 5];
        double P(int seed) => EnergyDistance.Compare(Rows(reference), Rows(candidate), PermutationPlan.Create(199, seed, 0.05, 1)).P;

        Assert.Equal(P(1), P(1));
        Assert.NotEqual(P(1), P(2));
    }

    [Fact]
    public void Order_swap_shift_and_the_unit_of_a_metric_do_not_change_the_distance() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            var plain = EnergyDistance.Compare(Pairs(samples.Reference), Pairs(samples.Candidate), Plan).Distance;
            var swapped = EnergyDistance.Compare(Pairs(samples.Candidate), Pairs([.. samples.Reference.Reverse()]), Plan).Distance;
            var scaled = EnergyDistance.Compare(Pairs(samples.Reference, 1e-12, -70), Pairs(samples.Candidate, 1e-12, -70), Plan).Distance;
            return Math.Abs(plain - swapped) < 1e-12 && Math.Abs(plain - scaled) < 1e-9;
        });

    [Fact]
    public void A_change_that_no_single_metric_shows_is_found_in_their_joint_distribution()
    {
        double[] values = [.. Enumerable.Range(0, 40)];
        IReadOnlyList<double>[] together = [.. values.Select(value => (IReadOnlyList<double>)[value, value])];
        IReadOnlyList<double>[] opposed = [.. values.Select(value => (IReadOnlyList<double>)[value, 39 - value])];

        Assert.Equal(0.005, EnergyDistance.Compare(together, opposed, Plan).P);
    }

    [Fact]
    public void A_constant_metric_changes_nothing() =>
        Assert.Equal(
            EnergyDistance.Compare([[1], [2], [5]], [[3], [4]], Plan),
            EnergyDistance.Compare([[1, 0.1], [2, 0.1], [5, 0.1]], [[3, 0.1], [4, 0.1]], Plan));

    [Fact]
    public void Seeds_with_other_numbers_of_metrics_are_rejected() =>
        Assert.Contains("metrics", Assert.Throws<ArgumentException>(() => EnergyDistance.Compare([[1, 2], [3]], [[1, 2]], Plan)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<double>[] Rows(double[] values) => [.. values.Select(value => (IReadOnlyList<double>)[value])];

    /// <summary>Two metrics per seed, the second not linear in the first.</summary>
    private static IReadOnlyList<double>[] Pairs(double[] values, double unit = 1, double origin = 0) =>
        [.. values.Select(value => (IReadOnlyList<double>)[value * unit, origin + (value * value)])];
}
