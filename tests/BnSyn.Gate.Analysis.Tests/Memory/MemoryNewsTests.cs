using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Memory;

public sealed class MemoryNewsTests : IDisposable
{
    private readonly Bench bench = new(Bytes.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Less_memory_is_BNG5003_and_passes()
    {
        var finding = bench.Find("BNG5003", Bytes.Scenario(live: Bytes.Live - 501));

        Assert.Equal("near-critical: backend 'accelerated': 49499 B live after construction; baseline 50000 B, tolerance 500 B", finding.Message);
        Assert.Equal(DiagnosticSeverity.Message, finding.Severity);
        Assert.Equal(Verdict.Passed, bench.Judge(Bytes.Scenario(live: Bytes.Live - 501)).Verdict);
    }

    [Fact]
    public void A_difference_on_another_runtime_is_BNG5004_and_no_drift() => AssertMessage(
        Sample.Set(Bytes.Scenario(2 * Bytes.Allocated)) with { Machine = Sample.Machine with { Runtime = ".NET 10.0.2" } },
        "1 figure of memory is not compared with the baselines, which were measured differently (.NET 10.0.1 then, .NET 10.0.2 now); "
        + "largest difference: near-critical (accelerated) 2000000 B allocated during construction, baseline 1000000 B");

    [Fact]
    public void Less_on_another_class_of_machines_is_BNG5004_and_no_saving() => AssertMessage(
        Sample.Set(Bytes.Scenario(Bytes.Allocated / 2, 2 * Bytes.Live)) with { Machine = Sample.Machine with { EnvironmentClass = "linux-arm64-net10-v128" } },
        "2 figures of memory are not compared with the baselines, which were measured differently (linux-x64-net10-v256 then, linux-arm64-net10-v128 now); "
        + "largest difference: near-critical (accelerated) 100000 B live after construction, baseline 50000 B");

    [Fact]
    public void The_same_memory_on_another_runtime_and_machine_is_the_same_and_no_finding()
    {
        var result = GateStages.Judge(bench.Request, Sample.Set(Bytes.Scenario(Bytes.Allocated + 10000, Bytes.Live - 500)) with
        {
            Machine = Sample.Machine with { Runtime = ".NET 10.0.2", EnvironmentClass = "linux-arm64-net10-v128" },
        });

        Assert.All(result.Memory, memory => Assert.Equal((MemoryDecision.Same, ""), (memory.Decision, memory.Reason)));
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code.StartsWith("BNG5", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_seed_is_BNG5004_also_where_the_figures_are_the_same()
    {
        var scenario = Bytes.Scenario();
        AssertMessage(
            Sample.Set(scenario with { Seeds = [42], Runs = [.. scenario.Runs.Where(run => run.Seed == 42), .. scenario.Backends.Select(backend => Sample.Run(backend, 42, 1))] }),
            "4 figures of memory are not compared with the baselines, which were measured differently (seed 1 then, seed 42 now); "
            + "largest difference: near-critical (reference) 2000000 B allocated during construction, baseline 2000000 B");
    }

    [Fact]
    public void Two_scenarios_on_another_runtime_are_one_BNG5004()
    {
        ScenarioMeasurement Named(string name, long live) => Bytes.Scenario(live: live) is var scenario
            ? scenario with { Description = scenario.Description with { Name = name } }
            : scenario;
        bench.Refresh(Sample.Set(Named("one", Bytes.Live), Named("two", Bytes.Live)));

        var set = Sample.Set(Named("one", 2 * Bytes.Live), Named("two", 3 * Bytes.Live)) with { Machine = Sample.Machine with { Runtime = ".NET 10.0.2" } };
        var finding = Assert.Single(GateStages.Judge(bench.Request, set).Findings, finding => finding.Diagnostic.Code == "BNG5004");

        Assert.StartsWith("2 figures of memory are not compared", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("two (accelerated) 150000 B live after construction, baseline 50000 B", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Subject);
    }

    private void AssertMessage(MeasurementSet set, string message)
    {
        var result = GateStages.Judge(bench.Request, set);
        var finding = Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG5004");

        Assert.Equal(message, finding.Message);
        Assert.Equal(DiagnosticSeverity.Message, finding.Severity);
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code is "BNG5002" or "BNG5003");
        Assert.Equal(Verdict.Passed, result.Verdict);
    }
}
