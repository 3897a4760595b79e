using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Fields;

public sealed class FieldRuleTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_field_that_is_as_it_was_is_identical()
    {
        var result = bench.Judge(Recorded.Scenario());

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void A_field_off_its_norms_is_BNG3023_at_the_row_of_its_worst_cell()
    {
        var finding = bench.Find("BNG3023", Recorded.Scenario().WithRecordings("plate", run => Recorded.Cells(run.Seed).With(7, 250)));

        Assert.Equal(
            "near-critical: the field plate of seed 1 (reference) is off the baseline by the relative norms L1 0.0422 (tolerance 0.01), L2 0.1427 (tolerance 0.01), Maximum 0.3744 (tolerance 0.02); the worst cell, x = 1 m, y = 1, is 250, expected 171 K; the trails of states do not differ",
            finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(bench.PathOf("baselines", Sample.Name, "plate.1.csv"), finding.Location!.File);
        Assert.Equal("1,1,171", File.ReadAllLines(finding.Location.File)[finding.Location.Line - 1]);
        Assert.Equal(Verdict.Drift, bench.Judge(Recorded.Scenario().WithRecordings("plate", run => Recorded.Cells(run.Seed).With(7, 250))).Verdict);
    }

    [Fact]
    public void A_backend_whose_field_is_off_the_reference_is_BNG3023_and_refuses_a_refresh()
    {
        var scenario = Recorded.Scenario().WithRecordings("plate", run => run.Backend == "accelerated" ? Recorded.Cells(run.Seed).With(0, 0) : Recorded.Cells(run.Seed));

        var finding = bench.Find("BNG3023", scenario);

        Assert.Equal((Against.Reference, "accelerated"), (finding.Subject!.Against, finding.Subject.Backend));
        Assert.Contains(bench.Refresh(Sample.Set(scenario)).Findings, refusal => refusal.Diagnostic.Code == "BNG2031");
    }

    [Fact]
    public void A_field_within_its_norms_passes_and_its_other_bits_are_BNG3016()
    {
        var result = bench.Judge(Recorded.Scenario().WithRecordings("plate", run => Recorded.Cells(run.Seed).With(7, 170.5 + run.Seed)));

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG3016");
    }

    [Fact]
    public void On_a_class_of_machines_that_is_not_known_a_field_off_its_norms_is_inconclusive()
    {
        using var known = new Bench(Recorded.Scenario(Recorded.Description with { EnvironmentClass = EnvironmentClasses.Machine }));
        var scenario = Recorded.Scenario(Recorded.Description with { EnvironmentClass = EnvironmentClasses.Machine, Digests = [] })
            .WithRuns(run => run with { Digests = [] })
            .WithRecordings("plate", run => Recorded.Cells(run.Seed).With(7, 250));

        var result = GateStages.Judge(known.Request, Machines.Elsewhere(scenario));

        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG2023" && finding.Subject!.Observable == "plate" && finding.Message.Contains("250 at x = 1 m, y = 1", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3023");
    }

    [Fact]
    public void A_repetition_with_another_field_is_BNG3001()
    {
        var scenario = Recorded.Scenario().WithRecordings("plate", run => run.Repetition == 0 ? Recorded.Cells(run.Seed) : Recorded.Cells(run.Seed).With(7, 171.0000000001));

        var finding = bench.Find("BNG3001", scenario);

        Assert.Equal("plate", finding.Subject!.Observable);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    [Fact]
    public void The_report_and_the_verdict_name_norms_and_the_worst_cell()
    {
        var set = Sample.Set(Recorded.Scenario().WithRecordings("plate", run => Recorded.Cells(run.Seed).With(7, 250)));
        Assert.Empty(Analysis.Reports.ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));

        var report = File.ReadAllText(bench.PathOf("report", "report.md"));
        Assert.Contains("| near-critical: plate | reference, seed 1 | baseline | L1 0.0422/0.01, L2 0.1427/0.01, Maximum 0.3744/0.02 | x = 1 m, y = 1 of 12 | 250 K, expected 171 | **drift** |", report, StringComparison.Ordinal);
        Assert.Contains("\"worstCell\": \"x = 1 m, y = 1\"", File.ReadAllText(bench.PathOf("report", "verdict.json")), StringComparison.Ordinal);
    }
}
