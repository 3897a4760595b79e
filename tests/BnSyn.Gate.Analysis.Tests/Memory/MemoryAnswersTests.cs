using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Memory;

public sealed class MemoryAnswersTests : IDisposable
{
    private const long More = Bytes.Allocated + 10001;

    private readonly Bench bench = new(Bytes.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Memory_that_a_fresh_process_finds_to_be_another_is_BNG5009_and_no_finding_about_memory()
    {
        var result = bench.Judge(Again(new MemoryRepetition("accelerated", Bytes.Live, Bytes.Allocated, "")));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("BNG5009", finding.Diagnostic.Code);
        Assert.Equal("near-critical: backend 'accelerated' gives two answers: 1010001 B allocated during construction, and in a fresh process: 1000000 B", finding.Message);
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }

    [Fact]
    public void A_fresh_process_that_cannot_measure_is_BNG5009() =>
        Assert.EndsWith("in a fresh process: InvalidOperationException: once only", bench.Find("BNG5009", Again(new MemoryRepetition("accelerated", 0, 0, "InvalidOperationException: once only"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Memory_that_a_fresh_process_finds_too_is_BNG5002()
    {
        var result = bench.Judge(Again(new MemoryRepetition("accelerated", Bytes.Live, More + 24, ""), new MemoryRepetition("reference", 1, 1, "")));

        Assert.Equal("BNG5002", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(Verdict.Drift, result.Verdict);
    }

    [Fact]
    public void Steps_that_allocate_here_and_not_in_a_fresh_process_are_BNG5009()
    {
        var result = bench.Judge(Stepped(new StepAllocations("accelerated", [0, 0, 24, 0], "")));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("near-critical: backend 'accelerated' gives two answers: 2 of 4 timed stretches of its steps allocate, and in a fresh process: 1 of 4 do", finding.Message);
        Assert.Equal("BNG5009", finding.Diagnostic.Code);
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }

    [Fact]
    public void Steps_that_allocate_there_too_are_BNG5005() =>
        Assert.Equal("BNG5005", Assert.Single(bench.Judge(Stepped(new StepAllocations("accelerated", [0, 24, 24, 0], ""))).Findings).Diagnostic.Code);

    [Fact]
    public void What_would_be_told_is_asked_and_nothing_else()
    {
        var asking = MemoryAsking.Of(bench.Baselines, Sample.Machine, [Again()]);

        Assert.Equal(("near-critical", "accelerated"), Assert.Single(asking.Constructions));
        Assert.Empty(asking.Steps);
        Assert.Equal(("near-critical", "accelerated"), Assert.Single(MemoryAsking.Of(bench.Baselines, Sample.Machine, [Stepped()]).Steps));
        Assert.Empty(MemoryAsking.Of(bench.Baselines, Sample.Machine, [Bytes.Scenario(live: 1)]).Constructions);
    }

    private static ScenarioMeasurement Again(params MemoryRepetition[] again) => Bytes.Scenario(More) with { MemoryRepetitions = again };

    private static ScenarioMeasurement Stepped(params StepAllocations[] again) => Bytes.Scenario() with
    {
        Description = Sample.Description with { AllocationFreeBackends = ["accelerated"] },
        Timings = [.. new long[] { 0, 48, 24, 0 }.Select((bytes, round) => new TimingMeasurement("accelerated", round, 100, 0.1, bytes))],
        AllocationRepetitions = again,
    };
}
