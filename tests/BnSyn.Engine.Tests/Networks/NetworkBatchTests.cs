using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Networks.Backends;
using BnSyn.Engine.Networks.Learning;
using Xunit;

namespace BnSyn.Engine.Tests.Networks;

[WaitsFor(Awaited.Simulations)]
public sealed class NetworkBatchTests
{
    private static readonly NetworkParameters Driven = new() { N = 130, PConn = 0.1, WExcNS = 2.0, ExtRateHz = 400.0, ExtWNS = 20.0 };
    private static readonly ulong[] Seeds = [3, 1, 4, 1, 5, 9, 2];

    public static TheoryData<string, int?, bool> Kinds()
    {
        var kinds = new TheoryData<string, int?, bool>();
        foreach (string backend in NetworkBackends.Names)
        {
            foreach (int? threads in new int?[] { 1, 2, 3, 64, null })
            {
                kinds.Add(backend, threads, threads == 3);
            }
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_realisation_has_the_bits_that_it_has_alone(string backend, int? threads, bool learns)
    {
        NetworkParameters parameters = learns ? Driven with { Plasticity = new NetworkPlasticity() } : Driven;
        NetworkBatch batch = NetworkBatch.Create(parameters, Seeds, backend, threads);
        List<StepResult>[] told = Array.ConvertAll(Seeds, _ => new List<StepResult>());
        batch.Advance(70);
        batch.Advance(0);
        batch.Advance(130, (place, result) => told[place].Add(result));
        long spikes = 0;
        for (int i = 0; i < Seeds.Length; i++)
        {
            Network alone = Network.Create(parameters, Seeds[i], backend, threads: 1);
            var results = new List<StepResult>();
            for (int step = 0; step < 200; step++)
            {
                results.Add(alone.Step());
            }

            Assert.Equal(StateDigest.Compute(alone), StateDigest.Compute(batch.Realisations[i]));
            Assert.Equal(results.Skip(70), told[i]);
            spikes += results.Sum(result => result.A_t1);
        }

        Assert.True(spikes > 1000, $"{spikes} spikes");
        Assert.InRange(batch.Threads, 1, Seeds.Length);
    }

    [Fact]
    public void The_first_realisation_in_the_order_of_seeds_says_what_it_ran_into_and_the_others_have_made_their_steps()
    {
        NetworkParameters narrow = Driven with { VMaxMV = -30.0 };
        long First(ulong seed)
        {
            Network alone = Network.Create(narrow, seed, "accelerated");
            var error = Record.Exception(() =>
            {
                while (alone.StepIndex < 2000)
                {
                    alone.Step();
                }
            });
            Assert.True(error is null or VoltageBoundsException);
            return alone.StepIndex;
        }

        long[] ends = Array.ConvertAll(Seeds, First);
        Assert.Contains(ends, end => end < 2000);
        NetworkBatch batch = NetworkBatch.Create(narrow, Seeds, "accelerated", threads: 2);
        var thrown = Assert.Throws<VoltageBoundsException>(() => batch.Advance(2000));
        Assert.Equal(ends, batch.Realisations.Select(network => network.StepIndex));
        Network again = Network.Create(narrow, Seeds[Array.FindIndex(ends, end => end < 2000)], "accelerated");
        var expected = Assert.Throws<VoltageBoundsException>(() =>
        {
            for (int step = 0; step < 2000; step++)
            {
                again.Step();
            }
        });
        Assert.Equal(expected.Message, thrown.Message);
    }

    [Fact]
    public void What_is_not_valid_is_refused()
    {
        Assert.StartsWith("seeds must be at least one, got none", Assert.Throws<ArgumentException>(() => NetworkBatch.Create(Driven, [], "single")).Message, StringComparison.Ordinal);
        Assert.StartsWith("threads must be in [1, 64]", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkBatch.Create(Driven, Seeds, "single", 65)).Message, StringComparison.Ordinal);
        Assert.StartsWith("backend must be", Assert.Throws<ArgumentException>(() => NetworkBatch.Create(Driven, Seeds, "gpu")).Message, StringComparison.Ordinal);
        Assert.StartsWith("seed", Assert.ThrowsAny<ArgumentException>(() => NetworkBatch.Create(Driven, [1, 1UL << 32], "single")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkBatch.Create(Driven, Seeds, "single").Advance(-1));
    }

    [Fact]
    public void A_batch_larger_than_the_memory_is_BNN0001_although_each_of_it_would_fit()
    {
        var large = new NetworkParameters { N = 200_000, InDegree = 100 };
        var error = Assert.Throws<NetworkSizeException>(() => NetworkBatch.Create(large, [.. Enumerable.Range(0, 1_000_000).Select(seed => (ulong)seed)], "accelerated"));
        Assert.StartsWith("BNN0001: N = 200000 and in_degree = 100 make about 20000000 synapses in each of 1000000 realisations, which do not fit in the memory\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        NetworkBatch batch = NetworkBatch.Create(new NetworkParameters { N = 130, ExternalCurrentPA = 500.0 }, Seeds, "accelerated", threads: 1);
        batch.Advance(100);
        Assert.Equal(0, Allocations.Of(() => batch.Advance(100)));
    }
}
