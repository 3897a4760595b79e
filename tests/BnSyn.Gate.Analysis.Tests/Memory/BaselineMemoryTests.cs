using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Memory;

public sealed class BaselineMemoryTests : IDisposable
{
    private static readonly MachineDescription OtherMachine = Sample.Machine with { Runtime = ".NET 10.0.2", EnvironmentClass = "linux-arm64-net10-v128" };

    private readonly Bench bench = new(Bytes.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Memory_is_kept_with_where_it_was_measured() =>
        Assert.Equal(new BaselineMemory(Bytes.Allocated, Bytes.Live, Sample.Machine.EnvironmentClass, Sample.Machine.Runtime, 1), Accepted());

    [Fact]
    public void Memory_within_the_tolerance_keep_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Bytes.Scenario(Bytes.Allocated + 9999, Bytes.Live - 499)));

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void Memory_cannot_creep_from_refresh_to_refresh()
    {
        bench.Refresh(Sample.Set(Bytes.Scenario(live: Bytes.Live + 400)));
        bench.Refresh(Sample.Set(Bytes.Scenario(live: Bytes.Live + 800)));

        Assert.Equal(Bytes.Live + 800, Accepted().LiveBytes);
        Assert.Empty(bench.Judge(Bytes.Scenario(live: Bytes.Live + 1000)).Findings);
        Assert.Single(bench.Judge(Bytes.Scenario(live: Bytes.Live + 800 + 509)).Findings, finding => finding.Diagnostic.Code == "BNG5002");
    }

    [Fact]
    public void Memory_beyond_the_tolerance_is_accepted_as_a_fact_of_the_refresh()
    {
        var changes = bench.Refresh(Sample.Set(Bytes.Scenario(live: 60_000))).Changes;

        Assert.Equal(
            "near-critical: memory of accelerated: 1000000 B allocated, 50000 B live (seed 1, linux-x64-net10-v256, .NET 10.0.1) -> "
            + "1000000 B allocated, 60000 B live (seed 1, linux-x64-net10-v256, .NET 10.0.1)",
            Assert.Single(changes));
        Assert.Empty(bench.Judge(Bytes.Scenario(live: 60_000)).Findings);
    }

    [Fact]
    public void On_another_runtime_memory_beyond_the_tolerance_is_accepted_anew()
    {
        bench.Refresh(Sample.Set(Bytes.Scenario(live: Bytes.Live + 501)) with { Machine = OtherMachine });

        Assert.Equal((Bytes.Live + 501, ".NET 10.0.2"), (Accepted().LiveBytes, Accepted().Runtime));
    }

    [Fact]
    public void On_another_runtime_and_machine_memory_within_the_tolerance_keeps_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Bytes.Scenario(live: Bytes.Live + 500)) with { Machine = OtherMachine });

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void Memory_that_was_not_measured_is_kept()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Sample.Scenario()));

        Assert.Equal(before, bench.Baseline);
    }

    private BaselineMemory Accepted() => BaselineReader.Read(bench.BaselineFile).Value!.Content.Memory["accelerated"];
}
