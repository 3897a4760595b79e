using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Random;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Connectivity;

public sealed class ConnectivityTests
{
    [Fact]
    public void AdjacencyIsTheDenseMaskRowByRow()
    {
        var cases = Arb.From(
            from n in Gen.Choose(1, 60)
            from p in Gen.Choose(-5, 105)
            from seed in Gen.Choose(0, int.MaxValue)
            select (N: n, P: p / 100.0, Seed: seed));
        Check.One(Reproducible.Config, Prop.ForAll(cases, c =>
        {
            var generator = new RandomGenerator(c.Seed);
            OutgoingAdjacency adjacency = OutgoingAdjacency.Draw(generator, c.N, c.P);
            var naive = new RandomGenerator(c.Seed);
            List<Connection> mask = Mask(naive, c.N, c.P);
            Assert.Equal(mask, adjacency.Connections());
            Assert.Equal(mask.Count, adjacency.Count);
            Assert.Equal(naive.NextUInt64(), generator.NextUInt64());
        }));
    }

    [Theory]
    [InlineData(200, 0.2, 160)]
    [InlineData(25, 0.4, 15)]
    [InlineData(25, 0.1, 23)] // 2.5 rounds to even
    [InlineData(35, 0.1, 31)] // 3.5 rounds to even
    [InlineData(1, 0.3, 1)]
    public void PopulationSplitsHalfToEven(int n, double fraction, int excitatory)
    {
        Population population = Population.Split(n, fraction);
        Assert.Equal(excitatory, population.NExc);
        Assert.Equal(n - excitatory, population.NInh);
    }

    [Fact]
    public void DenseProductAddsEveryColumn()
    {
        OutgoingAdjacency adjacency = OutgoingAdjacency.Draw(new RandomGenerator(3), 20, 0.5);
        var weights = new DenseWeights(adjacency, 5, 20, 0.1);
        double[] spikes = [.. Enumerable.Range(0, 15).Select(i => i % 2 == 0 ? 1.0 : 0.0)];
        var result = new double[20];
        weights.Multiply(spikes, result);
        for (int target = 0; target < 20; target++)
        {
            int inputs = adjacency.Connections().Count(c => c.Post == target && c.Pre >= 5 && spikes[c.Pre - 5] == 1.0);
            double expected = Enumerable.Repeat(0.1, inputs).Aggregate(0.0, (sum, weight) => sum + weight);
            Assert.Equal(expected, result[target]);
        }
    }

    [Theory]
    [InlineData(-1, 3, "first must be finite and at least 0, got -1")]
    [InlineData(5, 3, "end must be finite and at least 5, got 3")]
    public void A_range_of_neurons_that_ends_before_it_begins_is_refused_with_its_value_and_what_is_valid(int first, int end, string said) =>
        Assert.StartsWith(said, Assert.Throws<ArgumentOutOfRangeException>(() => new NeuronRange(first, end)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_range_of_no_neurons_is_one() =>
        Assert.Equal((0, false), (new NeuronRange(5, 5).Count, new NeuronRange(5, 5).Contains(5)));

    private static List<Connection> Mask(RandomGenerator generator, int n, double p)
    {
        var connections = new List<Connection>();
        for (int pre = 0; pre < n; pre++)
        {
            for (int post = 0; post < n; post++)
            {
                if (generator.NextDouble() < p && pre != post)
                {
                    connections.Add(new Connection(pre, post));
                }
            }
        }

        return connections;
    }
}
