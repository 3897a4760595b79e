using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Diagnostics;

public sealed class FindingCondenserTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void One_line_per_code_scenario_and_kind_names_the_worst_and_counts_the_others()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run =>
            run.WithMetric("total_spikes", run.Metrics["total_spikes"] * 1.5).WithMetric("rate", run.Metrics["rate"] * 1.1).WithTrailFrom(57)));

        Assert.Equal(8, result.Findings.Count);
        var condensed = Assert.Single(result.Condensed);
        Assert.Equal(
            "near-critical: total_spikes of seed 1 (reference, accelerated) is 7501.5, baseline 5001 spikes, tolerance 1 %; first diverging step 57; also 1 more observable, 1 more seed",
            condensed.Message);
        Assert.True(condensed.Location!.Line > 1);
        Assert.EndsWith("also 1 more observable, 1 more seed, see report.md", DiagnosticLine.Format(condensed), StringComparison.Ordinal);
    }

    [Fact]
    public void The_kinds_of_comparison_stay_apart()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run.Backend == "accelerated" ? run.WithMetric("rate", 9) : run));

        Assert.Equal([Against.Reference, Against.Baseline], result.Condensed.Select(finding => finding.Subject!.Against!.Value));
    }

    [Fact]
    public void Faults_of_a_file_stay_apart()
    {
        bench.Baseline = bench.Baseline.Replace("\"steps\": 200", "\"steps\": 0", StringComparison.Ordinal).Replace("\"stepSeconds\": 0.0001", "\"stepSeconds\": 0", StringComparison.Ordinal);

        Assert.Equal(2, bench.Judge(Sample.Scenario()).Condensed.Count(finding => finding.Diagnostic.Code == "BNG2011"));
    }
}
