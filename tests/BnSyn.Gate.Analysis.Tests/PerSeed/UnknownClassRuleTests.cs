using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class UnknownClassRuleTests : IDisposable
{
    private static readonly ScenarioMeasurement OtherBits = Machines.Scenario().WithRuns(run => run.WithDigest("state", "other").WithTrailFrom(3));

    private readonly Bench bench = new(Machines.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_must_be_exact_and_differs_on_an_unknown_class_is_BNG2023_and_inconclusive()
    {
        var result = Judge(OtherBits.WithRuns(run => run.WithDigest("raster", "other").WithMetric("synapses", 50001)));

        var found = result.Findings.Where(finding => finding.Diagnostic.Code == "BNG2023").ToList();
        Assert.Equal(["raster", "synapses"], found.Select(finding => finding.Subject!.Observable).Distinct().Order());
        Assert.All(found, finding => Assert.Equal(Outcome.Inconclusive, finding.Effect));
        Assert.Equal(
            "near-critical: synapses is 50001, expected 50000, exact (baseline); seed 1, reference; the baseline knows linux-x64-net10-v256 and not this machine's class, macos-arm64, "
            + "so the machine may be the cause as well as the code; first diverging step 3",
            found.First(finding => finding.Subject!.Observable == "synapses").Message);
        Assert.Equal(Verdict.Inconclusive, result.Verdict);
    }

    [Fact]
    public void What_must_be_exact_and_is_the_same_on_an_unknown_class_is_no_BNG2023()
    {
        var result = Judge(OtherBits);

        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG2023");
        Assert.Equal(Verdict.Passed, result.Verdict);
    }

    [Fact]
    public void What_leaves_its_tolerance_on_an_unknown_class_is_BNG2023_and_never_drift()
    {
        var result = Judge(OtherBits.WithRuns(run => run.WithMetric("total_spikes", 7000)));

        Assert.Equal(Verdict.Inconclusive, result.Verdict);
        Assert.DoesNotContain(result.Findings, finding => finding.Effect == Outcome.Drift);
        Assert.Contains("expected 5001 spikes, 1 % (baseline)", result.Findings.First(finding => finding.Diagnostic.Code == "BNG2023").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_on_a_known_class_is_drift() =>
        Assert.Equal(Verdict.Drift, bench.Judge(OtherBits.WithRuns(run => run.WithMetric("total_spikes", 7000))).Verdict);

    [Fact]
    public void One_line_says_BNG2023_for_all_scenarios()
    {
        var second = OtherBits.Description with { Name = "second" };
        Assert.False(bench.Refresh(Sample.Set(Machines.Scenario(), Machines.Scenario() with { Description = second })).IsRefused);
        var changed = OtherBits.WithRuns(run => run.WithMetric("total_spikes", 7000));

        var result = GateStages.Judge(bench.Request, Machines.Elsewhere(changed, changed with { Description = second }));

        Assert.EndsWith("; also 1 more seed, 1 more scenario", Assert.Single(result.Condensed, finding => finding.Severity == DiagnosticSeverity.Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_identity_is_required_other_bits_on_an_unknown_class_are_BNG2023()
    {
        bench.Request = bench.Request with { Require = RequiredOutcome.Identical };

        Assert.Contains("every bit is not the same", Judge(OtherBits).Findings.First(finding => finding.Diagnostic.Code == "BNG2023").Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Inconclusive, Judge(OtherBits).Verdict);
        Assert.Equal(Verdict.Passed, Judge(Machines.Scenario()).Verdict);
    }

    private GateResult Judge(ScenarioMeasurement scenario) => GateStages.Judge(bench.Request, Machines.Elsewhere(scenario));
}
