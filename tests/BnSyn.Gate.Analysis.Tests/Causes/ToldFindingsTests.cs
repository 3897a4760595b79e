using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Causes;

public sealed class ToldFindingsTests : IDisposable
{
    private const int Many = 30;

    private readonly Bench bench = new();

    public ToldFindingsTests()
    {
        File.Delete(bench.BaselineFile);
        bench.Refresh(Sample.Set([.. Enumerable.Range(0, Many).Select(Scenario)]));
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_few_errors_are_all_told()
    {
        var result = bench.Judge([.. Enumerable.Range(0, Many).Select(index => index < 3 ? Moved(index) : Scenario(index))]);

        Assert.Equal((result.Condensed.Count, 0), (result.Told.Findings.Count, result.Told.Untold));
    }

    [Fact]
    public void Of_many_errors_ten_are_told_one_of_each_cause_first_and_then_one_of_each_scenario()
    {
        var result = bench.Judge([.. Enumerable.Range(0, Many).Select(index => index == Many - 1 ? Changed(index) : Moved(index))]);

        var told = result.Told.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).ToList();
        Assert.Equal(10, told.Count);
        Assert.Equal(10, told.Select(finding => finding.Subject!.Scenario).Distinct().Count());
        Assert.Contains(told, finding => finding.Diagnostic.Code == "BNG2015");
        Assert.Equal(result.Condensed.Count(finding => finding.Severity == DiagnosticSeverity.Error) - 10, result.Told.Untold);
        Assert.Equal(result.Condensed.Where(told.Contains), told);
    }

    [Fact]
    public void A_warning_is_never_left_out()
    {
        var scenarios = Enumerable.Range(0, Many).Select(Moved).ToArray();
        bench.Request = bench.Request with { InconclusiveIsError = false };

        var result = bench.Judge(scenarios);

        Assert.Equal(
            result.Condensed.Where(finding => finding.Severity != DiagnosticSeverity.Error),
            result.Told.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_long_report_keeps_its_first_screen_and_says_what_it_leaves_out()
    {
        var drifted = Sample.Set([.. Enumerable.Range(0, Many).Select(Moved)]);
        ReportWriter.Write(bench.Request, drifted, GateStages.Judge(bench.Request, drifted));

        var (report, whole) = (File.ReadAllText(bench.PathOf("report", "report.md")), File.ReadAllText(bench.PathOf("report", "report.html")));
        Assert.InRange(report.Length, 1000, 25_000);
        Assert.StartsWith("# Physics gate: Drift\n\n30 scenarios, ", report, StringComparison.Ordinal);
        Assert.Contains("## Cause\n\n- **The reference left its baseline** (drift, 30 scenarios, 2 observables, 2 backends, 2 seeds)\n", report, StringComparison.Ordinal);
        Assert.Contains("\n- 50 more errors, in report.html.\n", report, StringComparison.Ordinal);
        Assert.Contains("\n- 20 more files.\n", report, StringComparison.Ordinal);
        Assert.EndsWith("## More\n\nLeft out here because they are long, and in report.html: Drift.\n", report, StringComparison.Ordinal);
        Assert.Matches("<h2 id=\"section-[0-9]+\">Drift</h2>", whole);
        Assert.Matches("<h2 id=\"section-[0-9]+\">Observables</h2>", whole);
        Assert.DoesNotContain("more errors, in report.html", whole, StringComparison.Ordinal);
    }

    private static ScenarioMeasurement Scenario(int index) => Sample.Scenario(Sample.Description with { Name = FormattableString.Invariant($"regime-{index:00}") });

    private static ScenarioMeasurement Changed(int index) =>
        Sample.Scenario(Sample.Description with { Name = FormattableString.Invariant($"regime-{index:00}"), Parameters = [ParameterDescription.Number("tau_AMPA", 2.55, "ms"), ParameterDescription.Number("N", 1000, "1")] });

    private static ScenarioMeasurement Moved(int index) => Scenario(index).WithRuns(run =>
        run.WithMetric("total_spikes", run.Metrics["total_spikes"] * 1.5).WithDigest("raster", "new").WithDigest("state", "new").WithTrailFrom(57));
}
