using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Series;

public sealed class SeriesRuleTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_first_value_that_departs_is_BNG3024_at_its_row()
    {
        var finding = bench.Find("BNG3024", Recorded.Scenario().WithRecordings("orbit", run => Recorded.Samples(run.Seed).With((3 * 50) + 2, 9).With((3 * 70) + 1, 9)));

        Assert.StartsWith("near-critical: the series orbit of seed 1 (reference) leaves the baseline at 0.5 s: v is 9, expected -0.846720", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("m/s, allowed 0.12 m/s; 2 of 202 values do not hold; the trails of states do not differ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(bench.PathOf("baselines", Sample.Name, "orbit.1.csv"), finding.Location!.File);
        Assert.StartsWith("0.5,", File.ReadAllLines(finding.Location.File)[finding.Location.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Outcome.Drift, finding.Effect);
    }

    [Fact]
    public void A_backend_that_leaves_the_reference_is_BNG3024_against_the_reference()
    {
        var finding = bench.Find("BNG3024", Recorded.Scenario().WithRecordings("orbit", run => run.Backend == "accelerated" ? Recorded.Samples(run.Seed).With(4, 9) : Recorded.Samples(run.Seed)));

        Assert.Equal((Against.Reference, "accelerated"), (finding.Subject!.Against, finding.Subject.Backend));
    }

    [Fact]
    public void A_run_that_ends_earlier_is_BNG3028_and_no_departure()
    {
        var scenario = Recorded.Scenario().WithRecordings("orbit", run => Recorded.Samples(run.Seed, count: 60));

        Assert.Equal(
            "near-critical: the series orbit of seed 1 (reference) goes from 0 to 0.59 s, the baseline from 0 to 1 s: 59 % of the longer one is in both, at least 100 % must be; the trails of states do not differ",
            bench.Find("BNG3028", scenario).Message);
        Assert.Equal(Verdict.Drift, bench.Judge(scenario).Verdict);
    }

    [Fact]
    public void A_run_that_goes_on_for_longer_is_BNG3028_because_nobody_knows_the_rest() =>
        Assert.Equal(Outcome.Drift, bench.Find("BNG3028", Recorded.Scenario().WithRecordings("orbit", run => Recorded.Samples(run.Seed, count: 102))).Effect);

    [Fact]
    public void A_fault_that_explains_it_is_told_instead()
    {
        var scenario = Recorded.Scenario().WithRecordings("orbit", run => Recorded.Samples(run.Seed, count: 60)).WithRuns(run => run with { Fault = new("Overflow", "too much", 60), CompletedSteps = 60 });

        var findings = bench.Judge(scenario).Findings;

        Assert.Contains(findings, finding => finding.Diagnostic.Code == "BNG3010");
        Assert.DoesNotContain(findings, finding => finding.Diagnostic.Code == "BNG3028");
    }

    [Fact]
    public void What_is_compared_at_other_times_is_BNG3029_with_the_interval()
    {
        var declared = Recorded.Description with { Series = [Recorded.Orbit with { MinimumShare = 0.5 }] };
        using var accepted = new Bench(Recorded.Scenario(declared));

        var result = accepted.Judge(Recorded.Scenario(declared).WithRecordings("orbit", run => Recorded.Samples(run.Seed, count: 60)));

        var finding = Assert.Single(result.Findings, finding => finding.Diagnostic.Code == "BNG3029" && finding.Subject is { Backend: "reference", Seed: 1 });
        Assert.Equal(
            "near-critical: the series orbit of seed 1 (reference) has samples at other times than the baseline; compared from 0 to 0.59 s, 59 % of the longer one, with straight lines between samples",
            finding.Message);
        Assert.Equal(Verdict.Passed, result.Verdict);
    }

    // Where every metric is compared over the ensemble, a series is what single runs have to show.
    [Fact]
    public void A_series_is_compared_where_no_metric_is_per_seed()
    {
        var declared = Recorded.Description with
        {
            Digests = [],
            Metrics = [.. Recorded.Description.Metrics.Select(metric => new MetricDescription(metric.Name, metric.Unit, ConformanceClass.Ensemble) { Margin = EquivalenceMargin.Of(1, "why not") })],
        };
        var scenario = Recorded.Scenario(declared).WithRuns(run => run with { Digests = [], Trail = [] })
            .WithRecordings("orbit", run => run.Backend == "accelerated" ? Recorded.Samples(run.Seed).With(4, 1.001 + run.Seed) : Recorded.Samples(run.Seed));

        var pairs = new Pairer(bench.Request, Sample.Machine).AgainstReference(scenario).Select(PairJudge.Judge).ToList();

        Assert.Equal(2, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(Outcome.Equivalent, pair.Comparison.Outcome));
    }

    [Fact]
    public void The_report_and_the_verdict_name_the_first_departure()
    {
        var set = Sample.Set(Recorded.Scenario().WithRecordings("orbit", run => Recorded.Samples(run.Seed).With((3 * 50) + 1, 9)));
        Assert.Empty(Analysis.Reports.ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));

        var report = File.ReadAllText(bench.PathOf("report", "report.md"));
        Assert.Contains("| near-critical: orbit | reference, seed 1 | baseline | 202 values, 0 to 1 s | ", report, StringComparison.Ordinal);
        Assert.Contains("x at 0.5 s: 9, expected 0.010007", report, StringComparison.Ordinal);
        Assert.Contains("\"worstChannel\": \"x\"", File.ReadAllText(bench.PathOf("report", "verdict.json")), StringComparison.Ordinal);
    }
}
