using BnSyn.Engine.Gpu.Devices;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using BnSyn.Engine.Tests;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Backends;

[WaitsFor(Awaited.Simulations)]
public sealed class GpuNetworkBatchTests
{
    private static readonly NetworkParameters Driven = new() { N = 131, PConn = 0.1, WExcNS = 2.0, ExtRateHz = 400.0, ExtWNS = 20.0 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    public void Every_realisation_has_the_bits_that_the_reference_has_alone(int count)
    {
        ulong[] seeds = [.. Enumerable.Range(0, count).Select(i => (ulong)((i * 37) % 11))];
        GpuNetworkBatch batch = GpuNetworkBatch.Create(Driven, seeds, TestDevice.Required());
        List<StepResult>[] told = Array.ConvertAll(seeds, _ => new List<StepResult>());
        batch.Advance(70);
        batch.Advance(0);
        batch.Advance(90, (place, result) => told[place].Add(result));
        long spikes = 0;
        for (int place = 0; place < count; place++)
        {
            Network alone = Network.Create(Driven, seeds[place], "reference");
            StepResult[] results = [.. Enumerable.Range(0, 160).Select(_ => alone.Step())];

            Assert.Equal(results.Skip(70), told[place]);
            SameState($"seed {seeds[place]}", alone, batch.Realisations[place]);
            Assert.Equal(alone.SynapticEvents, batch.Realisations[place].SynapticEvents);
            spikes += results.Sum(result => result.A_t1);
        }

        Assert.True(spikes > 200 * count, $"{spikes} spikes");
    }

    [Fact]
    public void A_realisation_steps_alone_between_two_calls()
    {
        GpuNetworkBatch batch = GpuNetworkBatch.Create(Driven, [5, 6, 7], TestDevice.Required());
        Network[] alone = [.. new ulong[] { 5, 6, 7 }.Select(seed => Network.Create(Driven, seed, "reference"))];
        double[] currents = [.. Enumerable.Range(0, Driven.N).Select(i => 3.0 * i)];
        batch.Advance(30);
        Array.ForEach(alone, network => Advance(network, 30));

        // An odd number of steps: from here on the present sides of the three are not the same. Then currents that no other gets.
        Assert.Equal(alone[1].Step(), batch.Realisations[1].Step());
        Assert.Equal(alone[2].Step(currents), batch.Realisations[2].Step(currents));
        Assert.Equal(alone[2].Step(currents), batch.Realisations[2].Step(currents));
        batch.Advance(30);
        Array.ForEach(alone, network => Advance(network, 30));

        for (int place = 0; place < alone.Length; place++)
        {
            SameState($"place {place}", alone[place], batch.Realisations[place]);
        }
    }

    [Fact]
    public void The_first_realisation_in_the_order_of_seeds_says_what_it_ran_into_and_the_others_have_made_their_steps()
    {
        const int Steps = 120;
        NetworkParameters narrow = Driven with { VMinMV = -83.1, VMaxMV = 29.0 };
        ulong[] seeds = [.. Enumerable.Range(1, 9).Select(seed => (ulong)seed)];
        Network[] alone = Array.ConvertAll(seeds, seed => Network.Create(narrow, seed, "reference"));
        string?[] ended = Array.ConvertAll(alone, network => EndOf(() => Advance(network, Steps)));
        Assert.True(ended.Count(message => message is not null) > 1, "One or none left its range.");
        Assert.True(Array.FindIndex(ended, message => message is null) is >= 0 and var inside && inside < Array.FindLastIndex(ended, message => message is not null), string.Join(" | ", ended));
        GpuNetworkBatch batch = GpuNetworkBatch.Create(narrow, seeds, TestDevice.Required());

        Assert.Equal(ended.First(message => message is not null), EndOf(() => batch.Advance(Steps)));

        for (int place = 0; place < seeds.Length; place++)
        {
            Assert.Equal(alone[place].StepIndex, batch.Realisations[place].StepIndex);
            SameState($"seed {seeds[place]}", alone[place], batch.Realisations[place]);
        }
    }

    [Fact]
    public void A_step_of_all_of_them_allocates_nothing_and_waits_once()
    {
        GpuNetworkBatch batch = GpuNetworkBatch.Create(Driven, [1, 2, 3, 4, 5], TestDevice.Required());
        batch.Advance(200);

        Assert.Equal(0, Allocations.Of(() => batch.Advance(20)));
        long waits = batch.Waits;
        batch.Advance(7);
        Assert.Equal(7, batch.Waits - waits);
    }

    [Fact]
    public void A_batch_larger_than_the_device_is_BNN0006_although_each_of_it_would_fit()
    {
        var device = new GpuDevice(0) { Name = "Card", MemoryBytes = 1 << 20, LargestVectorBytes = 1 << 18 };
        var error = Assert.Throws<GpuException>(() => GpuNetworkBatch.Create(Driven, [.. Enumerable.Range(0, 100).Select(seed => (ulong)seed)], device));

        Assert.Equal(GpuError.DeviceMemory, error.Error);
        Assert.StartsWith("BNN0006: about ", error.Message, StringComparison.Ordinal);
        Assert.Contains(" synapses in each of 100 realisations do not fit in the memory of Card", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_asked_for_is_refused()
    {
        GpuDevice device = TestDevice.Required();

        Assert.StartsWith("seeds must be at least one, got none", Assert.Throws<ArgumentException>(() => GpuNetworkBatch.Create(Driven, [], device)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => GpuNetworkBatch.Create(Driven, [1], device).Advance(-1));
    }

    private static void Advance(Network network, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }
    }

    private static string? EndOf(Action run)
    {
        try
        {
            run();
            return null;
        }
        catch (VoltageBoundsException violation)
        {
            return violation.Message;
        }
    }

    private static void SameState(string which, Network expected, Network actual)
    {
        SameBits.Check($"{which}, V", expected.V, actual.V);
        SameBits.Check($"{which}, w", expected.W, actual.W);
        Assert.Equal(StateDigest.Compute(expected), StateDigest.Compute(actual));
    }
}
