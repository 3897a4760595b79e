using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class BaselineWeightsTests : IDisposable
{
    private readonly Bench bench = new(Weights.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_weight_is_kept_with_what_it_holds_for() =>
        Assert.Equal(new BaselineWeight(Weights.Allocated, Weights.Live, Sample.Machine.EnvironmentClass, Sample.Machine.Runtime, 1), Accepted());

    [Fact]
    public void Weights_within_the_tolerance_keep_the_file_to_the_last_byte()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Weights.Scenario(Weights.Allocated + 9999, Weights.Live - 499)));

        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void Weights_cannot_creep_from_refresh_to_refresh()
    {
        bench.Refresh(Sample.Set(Weights.Scenario(live: Weights.Live + 400)));
        bench.Refresh(Sample.Set(Weights.Scenario(live: Weights.Live + 800)));

        Assert.Equal(Weights.Live + 800, Accepted().LiveBytes);
        Assert.Empty(bench.Judge(Weights.Scenario(live: Weights.Live + 1000)).Findings);
        Assert.Single(bench.Judge(Weights.Scenario(live: Weights.Live + 800 + 509)).Findings, finding => finding.Diagnostic.Code == "BNG5002");
    }

    [Fact]
    public void A_weight_beyond_the_tolerance_is_accepted_as_a_fact_of_the_refresh()
    {
        var changes = bench.Refresh(Sample.Set(Weights.Scenario(live: 60_000))).Changes;

        Assert.Equal(
            "near-critical: memory of accelerated: 1000000 B allocated, 50000 B alive (seed 1, linux-x64-net10-v256, .NET 10.0.1) -> "
            + "1000000 B allocated, 60000 B alive (seed 1, linux-x64-net10-v256, .NET 10.0.1)",
            Assert.Single(changes));
        Assert.Empty(bench.Judge(Weights.Scenario(live: 60_000)).Findings);
    }

    [Fact]
    public void On_another_runtime_a_refresh_weighs_anew()
    {
        bench.Refresh(Sample.Set(Weights.Scenario(live: Weights.Live + 1)) with { Machine = Sample.Machine with { Runtime = ".NET 10.0.2" } });

        Assert.Equal((Weights.Live + 1, ".NET 10.0.2"), (Accepted().LiveBytes, Accepted().Runtime));
    }

    [Fact]
    public void Weights_that_were_not_measured_are_kept()
    {
        var before = bench.Baseline;
        bench.Refresh(Sample.Set(Sample.Scenario()));

        Assert.Equal(before, bench.Baseline);
    }

    private BaselineWeight Accepted() => BaselineReader.Read(bench.BaselineFile).Value!.Content.Memory["accelerated"];
}
