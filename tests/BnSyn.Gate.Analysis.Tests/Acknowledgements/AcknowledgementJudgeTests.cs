using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Reports.Exports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Acknowledgements;

/// <summary>What is stated is told and passes; nothing else does, however near it is to what is stated.</summary>
public sealed class AcknowledgementJudgeTests : IDisposable
{
    private readonly AcknowledgedBench bench = new();

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_drift_as_it_is_stated_is_told_and_passes_BNG3044()
    {
        var result = bench.Judge(AcknowledgedBench.Drifting());

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(["BNG3044", "BNG3044"], result.Findings.Select(finding => finding.Diagnostic.Code));
        Assert.All(result.Findings, finding => Assert.Equal(DiagnosticSeverity.Warning, finding.Severity));
        Assert.EndsWith("acknowledged until 2026-01-31: The new receptor is under review.", result.Findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(result.Causes);
        Assert.Equal(2, result.Comparisons.Count(comparison => comparison.Outcome == Outcome.Acknowledged));
        Assert.Equal(4, result.Comparisons.Count(comparison => comparison.Outcome == Outcome.Identical));
    }

    [Fact]
    public void It_is_told_in_every_report()
    {
        var request = bench.Bench.Request with { AcknowledgedFile = bench.File };
        var result = bench.Judge(AcknowledgedBench.Drifting());
        Assert.Empty(ReportWriter.Write(request, Sample.Set(AcknowledgedBench.Drifting()), result));
        string Report(string name) => File.ReadAllText(Path.Combine(request.ReportDirectory, name));

        Assert.Contains("| near-critical: total_spikes (BNG3011) | accelerated against baseline, seed 42 | up | 100 spikes | 100 spikes | 2026-01-31 | as stated | The new receptor is under review. |", Report("report.md"), StringComparison.Ordinal);
        Assert.Contains("Something moved, as far as it is acknowledged and not farther", Report("report.md"), StringComparison.Ordinal);
        Assert.Contains("Acknowledged drift", Report("report.html"), StringComparison.Ordinal);
        Assert.Contains("o-acknowledged", Report("report.html"), StringComparison.Ordinal);
        Assert.Contains("BNG3044", Report(SarifFile.FileName), StringComparison.Ordinal);
        Assert.DoesNotContain("<failure", Report(JUnitFile.FileName), StringComparison.Ordinal);
        var verdict = JsonNode.Parse(Report("verdict.json"))!;
        Assert.Equal("Passed", (string?)verdict["verdict"]);
        Assert.Equal(("Holds", "2026-01-31", 100.0), ((string?)verdict["acknowledged"]![0]!["state"], (string?)verdict["acknowledged"]![0]!["until"], (double)verdict["acknowledged"]![0]!["largest"]!));
    }

    [Fact]
    public void The_day_after_its_last_it_fails_BNG3045()
    {
        var result = bench.Judge(AcknowledgedBench.Drifting(), "2026-02-01T00:00:00Z");

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.Equal(2, result.Findings.Count(finding => finding.Diagnostic.Code == "BNG3045"));
        Assert.Equal(2, result.Findings.Count(finding => finding.Diagnostic.Code == "BNG3011"));
        Assert.Contains("until 2026-01-31, and this run is of 2026-02-01", result.Findings.First(finding => finding.Diagnostic.Code == "BNG3045").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Expired_it_fails_also_where_nothing_drifts_BNG3045() =>
        Assert.Contains(bench.Judge(Sample.Scenario(), "2026-02-01T00:00:00Z").Findings, finding => finding is { Diagnostic.Code: "BNG3045", Severity: DiagnosticSeverity.Error, Effect: Outcome.Drift });

    [Fact]
    public void The_same_measurements_pass_whenever_they_are_judged()
    {
        // The date is that of the run: nothing here reads a clock, which has been beyond 2026-01-31 since long ago.
        Assert.Equal(Verdict.Passed, bench.Judge(AcknowledgedBench.Drifting()).Verdict);
        Assert.Equal(bench.Judge(AcknowledgedBench.Drifting()).Findings.Select(finding => finding.Message), bench.Judge(AcknowledgedBench.Drifting()).Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Farther_than_stated_it_fails_BNG3046()
    {
        var result = bench.Judge(AcknowledgedBench.Drifting(101));

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.Contains("moved by 101 spikes, acknowledged is 100 spikes", Only(result, "BNG3046").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3044");
    }

    [Fact]
    public void Of_two_seeds_the_one_that_moves_farther_fails_and_the_other_is_told_BNG3046()
    {
        bench.With(entry => entry["seeds"] = new JsonArray(42, 1));
        var result = bench.Judge(Sample.Scenario().WithRuns(run =>
            run.Backend == "accelerated" ? run.WithMetric("total_spikes", run.Metrics["total_spikes"] + (run.Seed == 1 ? 100 : 300)) : run));

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.All(result.Findings.Where(finding => finding.Subject?.Seed is not null), finding =>
            Assert.Equal(finding.Subject!.Seed == 1 ? "BNG3044" : "BNG3011", finding.Diagnostic.Code));
        Assert.Contains(result.Condensed, finding => finding is { Diagnostic.Code: "BNG3011", Severity: DiagnosticSeverity.Error });
    }

    [Fact]
    public void What_no_longer_occurs_fails_BNG3047()
    {
        var result = bench.Judge(Sample.Scenario());

        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.Contains("does not occur: seed 42 (accelerated) gives 5042 spikes", Only(result, "BNG3047").Message, StringComparison.Ordinal);
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void Of_two_seeds_one_that_no_longer_drifts_fails_BNG3047()
    {
        bench.With(entry => entry["seeds"] = new JsonArray(42, 1));

        Assert.Contains("seed 1 (accelerated) gives 5001 spikes", Only(bench.Judge(AcknowledgedBench.Drifting()), "BNG3047").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(1e300, false)]
    public void More_than_twice_what_occurs_may_not_be_stated_BNG3048(double size, bool passes)
    {
        bench.With(entry => entry["size"] = size);
        var result = bench.Judge(AcknowledgedBench.Drifting());

        Assert.Equal(passes ? Verdict.Passed : Verdict.Invalid, result.Verdict);
        Assert.Equal(!passes, result.Findings.Any(finding => finding.Diagnostic.Code == "BNG3048"));
    }

    /// <summary>Another part of what is stated, each by itself.</summary>
    public static TheoryData<string, string> Others => new()
    {
        { "code", "\"BNG3012\"" }, { "code", "\"BNG3030\"" }, { "scenario", "\"near-criticaL\"" }, { "scenario", "\"*\"" }, { "quantity", "\"rate\"" }, { "quantity", "\"\\u0074otal\"" },
        { "unit", "\"Hz\"" }, { "backends", "[\"reference\"]" }, { "seeds", "[1]" }, { "direction", "\"down\"" }, { "size", "99.999" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_drift_that_differs_from_what_is_stated_in_any_part_fails(string key, string other)
    {
        bench.With(entry => entry[key] = JsonNode.Parse(other));
        var result = bench.Judge(AcknowledgedBench.Drifting());

        Assert.NotEqual(Verdict.Passed, result.Verdict);
        Assert.Equal(2, result.Findings.Count(finding => finding is { Diagnostic.Code: "BNG3011", Severity: DiagnosticSeverity.Error, Effect: Outcome.Drift }));
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3044");
    }

    [Fact]
    public void Beside_the_baseline_alone_it_is_not_acknowledged_beside_the_reference()
    {
        var result = bench.Without("Reference").Judge(AcknowledgedBench.Drifting());

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.Equal(Outcome.Acknowledged, result.Comparisons.Single(comparison => comparison is { Seed: 42, Backend: "accelerated", Against: Against.Baseline }).Outcome);
        Assert.Equal(Outcome.Drift, result.Comparisons.Single(comparison => comparison is { Seed: 42, Backend: "accelerated", Against: Against.Reference }).Outcome);
    }

    /// <summary>What else may be wrong with the run of an acknowledged drift.</summary>
    public static TheoryData<string, Func<RunMeasurement, RunMeasurement>, Verdict> Besides => new()
    {
        { "another metric", run => run.WithMetric("rate", 9), Verdict.Drift },
        { "an exact metric", run => run.WithMetric("synapses", 50001), Verdict.Drift },
        { "a digest", run => run.WithDigest("raster", "other"), Verdict.Drift },
        { "an invariant", run => run.WithMetric("rate", 1000), Verdict.Drift },
        { "a metric that is no number", run => run.WithMetric("rate", double.NaN), Verdict.Invalid },
        { "a metric that is not there", run => run with { Metrics = new(run.Metrics.Where(metric => metric.Key != "rate").ToDictionary()) }, Verdict.Invalid },
        { "the acknowledged metric gone", run => run with { Metrics = new(run.Metrics.Where(metric => metric.Key != "total_spikes").ToDictionary()) }, Verdict.Invalid },
        { "the acknowledged metric infinite", run => run.WithMetric("total_spikes", double.PositiveInfinity), Verdict.Invalid },
        { "silence", run => run.WithMetric("total_spikes", 0), Verdict.Invalid },
        { "a run cut short", run => run with { CompletedSteps = 100 }, Verdict.Invalid },
        { "a fault", run => run with { Fault = new("System.Exception", "boom", 3) }, Verdict.Invalid },
    };

    [Theory]
    [MemberData(nameof(Besides))]
    public void What_is_wrong_besides_is_not_hidden(string what, Func<RunMeasurement, RunMeasurement> change, Verdict expected)
    {
        Assert.NotEmpty(what);
        var result = bench.Judge(AcknowledgedBench.Change(run => change(run.WithMetric("total_spikes", run.Metrics["total_spikes"] + AcknowledgedBench.Moved))));

        Assert.Equal(expected, result.Verdict);
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3047");
    }

    [Fact]
    public void A_run_with_two_answers_is_not_hidden()
    {
        bench.With(entry => entry["seeds"] = new JsonArray(1));
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run is { Backend: "accelerated", Seed: 1 } ? run.WithMetric("total_spikes", 5101 + run.Repetition) : run));

        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG3001");
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code is "BNG3044" or "BNG3047");
    }

    [Fact]
    public void A_part_that_a_filter_leaves_out_is_not_measured_and_not_gone()
    {
        var result = bench.Judge(Sample.Scenario() with { Seeds = [1], Runs = [.. Sample.Scenario().Runs.Where(run => run.Seed == 1)] });

        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3047");
        Assert.All(result.Acknowledged, entry => Assert.Equal("NotMeasured", entry.State.ToString()));
    }

    private static Finding Only(GateResult result, string code) => result.Findings.First(finding => finding.Diagnostic.Code == code);
}
