using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

[WaitsFor(Awaited.Simulations)]
public sealed class PairSwapsTests
{
    private static readonly PermutationPlan Plan = Exchanges(4096);

    [Fact]
    public void The_Kolmogorov_Smirnov_p_value_of_pairs_is_the_share_of_all_exchanges_that_lie_as_far_apart_ties_included() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            var result = KolmogorovSmirnov.ComparePairs(samples.Reference, samples.Candidate, Plan);
            var far = Enumeration.Exchanges(samples.Reference, samples.Candidate)
                .Share(exchange => Distance(exchange.First, exchange.Second) >= Distance(samples.Reference, samples.Candidate) - 1e-9);
            return result.IsExact && Math.Abs(result.P - far) < 1e-12
                && result.Distance == KolmogorovSmirnov.Compare(samples.Reference, samples.Candidate).Distance;
        });

    /// <summary>All metrics of a pair change places together: the oracle exchanges whole rows.</summary>
    [Fact]
    public void The_energy_distance_of_pairs_has_the_p_value_of_all_exchanges_of_whole_rows() =>
        Properties.Hold(SmallSamples.Paired(largest: 5), samples =>
        {
            var (reference, candidate) = (Rows(samples.Reference), Rows(samples.Candidate));
            double Apart(IReadOnlyList<double>[] first, IReadOnlyList<double>[] second) => EnergyDistance.Compare(first, second, Exchanges(20)).Distance;
            var result = EnergyDistance.ComparePairs(reference, candidate, Plan);
            var far = Enumeration.Exchanges(reference, candidate)
                .Share(exchange => Apart(exchange.First, exchange.Second) >= Apart(reference, candidate) - PairedSplit.Negligible);
            return Math.Abs(result.P - far) < 1e-12 && Math.Abs(result.Distance - Apart(reference, candidate)) < 1e-12
                && result.Permutations == 1 << reference.Length;
        });

    [Fact]
    public void Exchanges_are_enumerated_where_they_are_no_more_than_would_be_drawn()
    {
        double[] low = [.. Enumerable.Range(0, 12)];
        double[] high = [.. low.Select(value => value + 100)];

        Assert.Equal(new(1, 2.0 / 4096, IsExact: true), KolmogorovSmirnov.ComparePairs(low, high, Exchanges(4096)));
        Assert.False(KolmogorovSmirnov.ComparePairs(low, high, Exchanges(4095)).IsExact);
        Assert.Equal((2.0 / 4096, 4096), Smallest(4096));
        Assert.Equal((2.0 / 4096, 4095), Smallest(4095));
        Assert.Equal((1.0 / 101, 100), Smallest(100));

        (double, int) Smallest(int exchanges) => EnergyDistance.ComparePairs(Rows(low), Rows(high), Exchanges(exchanges)) is var result ? (result.SmallestP, result.Permutations) : default;
    }

    [Fact]
    public void Samples_far_apart_have_the_smallest_p_value_that_the_drawn_exchanges_allow()
    {
        double[] low = [.. Enumerable.Range(0, 40)];
        double[] high = [.. low.Select(value => value + 100)];

        Assert.Equal(new(1, 1.0 / 5001, IsExact: false), KolmogorovSmirnov.ComparePairs(low, high, Exchanges(5000)));
        Assert.Equal((1.0 / 5001, 5000), EnergyDistance.ComparePairs(Rows(low), Rows(high), Exchanges(5000)) is var result ? (result.P, result.Permutations) : default);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.1)]
    [InlineData(2)]
    public void Random_exchanges_approach_the_p_value_of_all(double shift)
    {
        var random = Law.Generator(11);
        double[] reference = Law.Normal.Sample(14, random);
        double[] candidate = [.. reference.Select(value => (0.5 * value) + Law.Normal.Draw(random) + shift)];
        var (all, some) = (Exchanges(1 << 14), Exchanges((1 << 14) - 1));

        Close(KolmogorovSmirnov.ComparePairs(reference, candidate, all).P, KolmogorovSmirnov.ComparePairs(reference, candidate, some).P);
        Close(EnergyDistance.ComparePairs(Rows(reference), Rows(candidate), all).P, EnergyDistance.ComparePairs(Rows(reference), Rows(candidate), some).P);

        // Four standard errors of a count over all draws, or of the hundred that end the drawing.
        static void Close(double exact, double drawn) =>
            Assert.Equal(exact, drawn, Math.Max(0.4 * exact, (4 * Math.Sqrt(exact / (1 << 14))) + Math.Pow(2, -14)));
    }

    [Fact]
    public void Drawing_ends_with_the_hundredth_exchange_that_is_as_far()
    {
        double[] reference = [.. Enumerable.Range(0, 40)];
        double[] candidate = [.. reference.Select((value, at) => value + (at % 2 == 0 ? 0.3 : -0.3))];

        var result = EnergyDistance.ComparePairs(Rows(reference), Rows(candidate), Exchanges(100_000));

        Assert.InRange(result.Permutations, 100, 2000);
        Assert.Equal(101.0 / (1 + result.Permutations), result.P);
    }

    /// <summary>The chance of a p-value of at most a level is at most the level, whether drawing ends early or not.</summary>
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    public void A_p_value_is_small_no_more_often_than_it_says(double level)
    {
        const int Tests = 4000;
        var random = Law.Generator(12);
        var small = Enumerable.Range(0, Tests).Count(test =>
            PairSwaps.Judge(new UniformDistance(random.NextDouble()), PermutationPlan.Create(3000, test, 0.05, 1)).P <= level);

        Assert.InRange((double)small / Tests, level - (4 * Math.Sqrt(level / Tests)), level + (3 * Math.Sqrt(level / Tests)));
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_p_value_and_another_seed_another()
    {
        var random = Law.Generator(13);
        var (reference, candidate) = (Rows(Law.Normal.Sample(30, random)), Rows(Law.Normal.Sample(30, random)));
        double P(int seed) => EnergyDistance.ComparePairs(reference, candidate, PermutationPlan.Create(999, seed, 0.05, 1)).P;

        Assert.Equal(P(1), P(1));
        Assert.NotEqual(P(1), P(2));
    }

    [Fact]
    public void Order_swap_shift_and_unit_change_nothing() =>
        Properties.Hold(SmallSamples.Paired(), samples =>
        {
            double P(double[] first, double[] second) => KolmogorovSmirnov.ComparePairs(first, second, Plan).P;
            double Joint(double[] first, double[] second) => EnergyDistance.ComparePairs(Rows(first), Rows(second), Plan).P;
            var (plain, joint) = (P(samples.Reference, samples.Candidate), Joint(samples.Reference, samples.Candidate));
            double[] reversed = [.. samples.Reference.Reverse()];
            double[] other = [.. samples.Candidate.Reverse()];
            return plain == P(samples.Candidate, samples.Reference) && joint == Joint(samples.Candidate, samples.Reference)
                && plain == P(reversed, other) && joint == Joint(reversed, other)
                && plain == P([.. reversed.Select(value => 7 - (value * 1e-12))], [.. other.Select(value => 7 - (value * 1e-12))]);
        });

    [Fact]
    public void Pairs_of_equal_values_tell_nothing_and_change_no_p_value()
    {
        double[] reference = [1, 5, 3];
        double[] candidate = [2, 7, 9];

        Assert.Equal(
            KolmogorovSmirnov.ComparePairs(reference, candidate, Plan).P,
            KolmogorovSmirnov.ComparePairs([.. reference, 4, 4.5, 1e6], [.. candidate, 4, 4.5, 1e6], Plan).P);
        Assert.Equal(1, EnergyDistance.ComparePairs(Rows(reference), Rows(reference), Plan).P);
    }

    /// <summary>What unrelated shuffles cannot see: each pair differs a little, and always to the outside.</summary>
    [Fact]
    public void A_spread_that_grows_by_a_tenth_is_seen_where_pairs_differ_in_nothing_else()
    {
        double[] reference = [.. Enumerable.Range(0, 40).Select(value => value - 19.5)];
        double[] candidate = [.. reference.Select(value => 1.1 * value)];

        Assert.True(EnergyDistance.Compare(Rows(reference), Rows(candidate), Exchanges(999)).P > 0.9);
        Assert.Equal(0.001, EnergyDistance.ComparePairs(Rows(reference), Rows(candidate), Exchanges(999)).P);
    }

    [Fact]
    public void Samples_of_other_lengths_are_no_pairs()
    {
        Assert.Contains("3 values cannot be paired with 2", Assert.Throws<ArgumentException>(() => KolmogorovSmirnov.ComparePairs([1, 2, 3], [1, 2], Plan)).Message, StringComparison.Ordinal);
        Assert.Contains("3 values cannot be paired with 2", Assert.Throws<ArgumentException>(() => EnergyDistance.ComparePairs(Rows([1, 2, 3]), Rows([1, 2]), Plan)).Message, StringComparison.Ordinal);
    }

    private static PermutationPlan Exchanges(int count) => PermutationPlan.Create(count, seed: 3, alpha: 0.05, tests: 1);

    /// <summary>Two metrics per seed, the second not linear in the first.</summary>
    private static IReadOnlyList<double>[] Rows(double[] values) => [.. values.Select(value => (IReadOnlyList<double>)[value, value * value])];

    private static double Distance(double[] first, double[] second) =>
        first.Concat(second).Max(value => Math.Abs(first.Share(x => x <= value) - second.Share(y => y <= value)));

    /// <summary>A distance that is uniform over exchanges and as measured: what a p-value is made of where nothing differs.</summary>
    private sealed class UniformDistance(double measured) : ISwapStatistic
    {
        public int Pairs => 64;

        public byte AtLeastAsFar(ReadOnlySpan<byte> swapped)
        {
            var far = 0;
            for (var lane = 0; lane < 8; lane++)
            {
                var distance = 0.0;
                for (var pair = 0; pair < 50; pair++)
                {
                    distance = (distance + ((swapped[pair] >> lane) & 1)) / 2;
                }

                far |= distance >= measured ? 1 << lane : 0;
            }

            return (byte)far;
        }
    }
}
