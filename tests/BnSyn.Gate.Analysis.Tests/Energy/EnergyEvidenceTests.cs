using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Energy;

public sealed class EnergyEvidenceTests : IDisposable
{
    private readonly Bench bench = new(Joules.Scenario());

    public EnergyEvidenceTests() => bench.Request = bench.Request with { Energy = EnergyUse.Gate };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_gated_energy_that_was_not_measured_is_BNG5007_and_inconclusive() => AssertUnknown(
        Sample.Set(Sample.Scenario() with { Energy = [new("reference", null, null, 0, 0, "no counters"), new("accelerated", null, null, 0, 0, "no counters")] }),
        "no counters");

    [Fact]
    public void A_gated_energy_without_gains_is_BNG5007() => AssertUnknown(Sample.Set(Sample.Scenario()), "nothing was timed");

    [Fact]
    public void A_gated_energy_of_another_processor_is_BNG5007() => AssertUnknown(
        Sample.Set(Joules.Scenario(50)) with { Machine = Sample.Machine with { Processor = "Other CPU" } },
        "the accepted energy is of the processor Test CPU, this is Other CPU");

    [Fact]
    public void A_gated_energy_of_another_class_of_machines_is_BNG5007() => AssertUnknown(
        Sample.Set(Joules.Scenario(50)) with { Machine = Sample.Machine with { EnvironmentClass = "windows-x64-net10-v256" } },
        "the accepted energy is of linux-x64-net10-v256, this is windows-x64-net10-v256");

    [Fact]
    public void A_gated_energy_that_was_never_accepted_is_BNG5007()
    {
        using var old = new Bench();
        old.Request = old.Request with { Energy = EnergyUse.Gate };

        Assert.EndsWith("cannot be judged: no energy was accepted with the baseline", old.Find("BNG5007", Joules.Scenario()).Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Inconclusive, old.Judge(Joules.Scenario()).Verdict);
    }

    private void AssertUnknown(MeasurementSet set, string reason)
    {
        var result = GateStages.Judge(bench.Request, set);
        var unknown = result.Findings.Where(finding => finding.Diagnostic.Code == "BNG5007").ToList();

        Assert.Equal(2, unknown.Count);
        Assert.All(unknown, finding => Assert.EndsWith("cannot be judged: " + reason, finding.Message, StringComparison.Ordinal));
        Assert.Equal(Verdict.Inconclusive, result.Verdict);
    }
}
