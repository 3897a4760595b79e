using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Energy;

public sealed class BaselineEnergyTests : IDisposable
{
    private readonly Bench bench = new(Joules.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_energy_is_kept_with_the_machine_it_holds_for() =>
        Assert.Equal(new BaselineEnergy(10, Sample.Machine.EnvironmentClass, "Test CPU", 1), Accepted());

    [Fact]
    public void An_energy_within_the_margin_keeps_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Joules.Scenario(5.9)));

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void An_energy_beyond_the_margin_is_accepted_as_a_fact_of_the_refresh() =>
        Assert.Equal(
            "near-critical: energy of accelerated: 10 J per simulated second (seed 1, Test CPU, linux-x64-net10-v256) -> "
            + "14 J per simulated second (seed 1, Test CPU, linux-x64-net10-v256)",
            Assert.Single(bench.Refresh(Sample.Set(Joules.Scenario(7))).Changes));

    [Fact]
    public void A_machine_without_counters_keeps_the_energy_of_the_one_with_them()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Sample.Scenario() with { Energy = [new("reference", null, null, 0, 0, "no counters"), new("accelerated", null, null, 0, 0, "no counters")] }));

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void On_another_processor_a_refresh_measures_anew()
    {
        bench.Refresh(Sample.Set(Joules.Scenario(5.1)) with { Machine = Sample.Machine with { Processor = "Other CPU" } });

        Assert.Equal((10.2, "Other CPU"), (Accepted().JoulesPerSimulatedSecond, Accepted().Machine));
    }

    private BaselineEnergy Accepted() => BaselineReader.Read(bench.BaselineFile).Value!.Content.Energy["accelerated"];
}
