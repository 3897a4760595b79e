using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class MemoryNewsRuleTests : IDisposable
{
    private readonly Bench bench = new(Weights.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_lighter_simulation_is_BNG5003_and_passes()
    {
        var finding = bench.Find("BNG5003", Weights.Scenario(live: Weights.Live - 501));

        Assert.Equal("near-critical: backend 'accelerated' keeps alive, once built, 49499 B, 50000 B are accepted: 501 B saved", finding.Message);
        Assert.Equal(DiagnosticSeverity.Message, finding.Severity);
        Assert.Equal(Verdict.Passed, bench.Judge(Weights.Scenario(live: Weights.Live - 501)).Verdict);
    }

    [Fact]
    public void Another_runtime_is_BNG5004_and_judges_no_bytes() => AssertAdvisory(
        Sample.Set(Weights.Scenario(2 * Weights.Allocated)) with { Machine = Sample.Machine with { Runtime = ".NET 10.0.2" } },
        "it was weighed on .NET 10.0.1, this is .NET 10.0.2");

    [Fact]
    public void Another_class_of_machines_is_BNG5004_and_judges_no_bytes() => AssertAdvisory(
        Sample.Set(Weights.Scenario(2 * Weights.Allocated)) with { Machine = Sample.Machine with { EnvironmentClass = "linux-arm64-net10-v128" } },
        "it was weighed on linux-x64-net10-v256, this is linux-arm64-net10-v128");

    [Fact]
    public void Another_seed_is_BNG5004_and_judges_no_bytes()
    {
        var scenario = Weights.Scenario(2 * Weights.Allocated);
        AssertAdvisory(
            Sample.Set(scenario with { Seeds = [42], Runs = [.. scenario.Runs.Where(run => run.Seed == 42), .. scenario.Backends.Select(backend => Sample.Run(backend, 42, 1))] }),
            "it was weighed with seed 1, this is seed 42");
    }

    private void AssertAdvisory(MeasurementSet set, string reason)
    {
        var result = GateJudge.Judge(bench.Request, set);
        var advice = result.Findings.Where(finding => finding.Diagnostic.Code == "BNG5004").ToList();

        Assert.Equal(4, advice.Count);
        Assert.All(advice, finding => Assert.EndsWith("not judged, because " + reason, finding.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG5002");
        Assert.Equal(Verdict.Passed, result.Verdict);
    }
}
