using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class DirectedMetricRuleTests : IDisposable
{
    private const string Work = "solver_iterations";

    private static readonly ScenarioDescription Description = Sample.Description with
    {
        Metrics =
        [
            .. Sample.Description.Metrics,
            new(Work, "iterations", ConformanceClass.Tolerance) { AbsoluteTolerance = 10, RelativeTolerance = 0.05, ToleranceReason = "a few more are nothing", Direction = MetricDirection.LowerIsBetter },
            new("digits", "1", ConformanceClass.Exact) { Direction = MetricDirection.HigherIsBetter },
        ],
    };

    private readonly Bench bench = new(Scenario(1000));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void More_work_is_BNG3030_with_both_counts_and_the_change()
    {
        var finding = bench.Find("BNG3030", Scenario(1200));

        Assert.Equal(
            "near-critical: more work: solver_iterations of seed 1 (reference) is 1200, baseline 1000 iterations (+20 %), tolerance 5 %; the trails of states do not differ", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal("\"1\": 1000,", bench.Baseline.Split('\n')[finding.Location!.Line - 1].Trim());
        Assert.Equal(Verdict.Drift, bench.Judge(Scenario(1200)).Verdict);
    }

    [Fact]
    public void Less_work_is_BNG3031_which_passes_and_is_locked_in_by_a_refresh()
    {
        var result = bench.Judge(Scenario(800));

        var finding = result.Findings.First(finding => finding.Diagnostic.Code == "BNG3031");
        Assert.Equal("near-critical: less work: solver_iterations of seed 1 (reference) is 800, baseline 1000 iterations (-20 %), tolerance 5 %", finding.Message);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.All(result.Comparisons.Where(comparison => comparison.Against == Against.Baseline), comparison => Assert.Equal(Outcome.Equivalent, comparison.Outcome));

        bench.Refresh(Sample.Set(Scenario(800)));

        Assert.Empty(bench.Judge(Scenario(800)).Findings);
        Assert.Equal(Verdict.Drift, bench.Judge(Scenario(1000)).Verdict);
    }

    [Fact]
    public void Within_the_tolerance_neither_is_told() =>
        Assert.Empty(bench.Judge(Scenario(1020)).Findings.Concat(bench.Judge(Scenario(980)).Findings));

    [Fact]
    public void Of_a_metric_that_is_no_count_more_is_better_or_worse()
    {
        Assert.Equal(
            "near-critical: worse: digits of seed 1 (reference) is 11, baseline 12 (-8.333 %), tolerance exact; the trails of states do not differ",
            bench.Find("BNG3030", Scenario(1000, digits: 11)).Message);
        Assert.Equal(
            "near-critical: better: digits of seed 1 (reference) is 13, baseline 12 (+8.333 %), tolerance exact",
            bench.Find("BNG3031", Scenario(1000, digits: 13)).Message);
    }

    [Fact]
    public void A_backend_that_works_more_than_the_reference_is_BNG3030_and_one_that_works_less_is_not_told()
    {
        var more = bench.Find("BNG3030", Scenario(1000).WithRuns(run => run.Backend == "accelerated" ? WithWork(run, 1200) : run));
        using var accepted = new Bench(Scenario(1000).WithRuns(run => run.Backend == "accelerated" ? WithWork(run, 500) : run));

        Assert.Equal(Against.Reference, more.Subject!.Against);
        Assert.Empty(accepted.Judge(Scenario(1000).WithRuns(run => run.Backend == "accelerated" ? WithWork(run, 500) : run)).Findings);
    }

    [Fact]
    public void Where_every_run_must_be_identical_less_work_is_drift_as_well()
    {
        bench.Request = bench.Request with { Require = RequiredOutcome.Identical };

        Assert.Equal(Outcome.Drift, bench.Find("BNG3011", Scenario(800)).Effect);
    }

    [Fact]
    public void Other_bits_are_told_beside_less_work()
    {
        var codes = bench.Judge(Scenario(800).WithRuns(run => run.WithDigest("state", "other " + run.Seed))).Findings.Select(finding => finding.Diagnostic.Code).Distinct();

        Assert.Equal(["BNG3016", "BNG3031"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_direction_that_was_not_reviewed_with_the_baseline_is_BNG2014()
    {
        var turned = Description with { Metrics = [.. Description.Metrics.Select(metric => metric with { Direction = MetricDirection.HigherIsBetter })] };

        var finding = bench.Find("BNG2014", Scenario(1200) with { Description = turned });

        Assert.Contains("higher is better", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Creep_to_the_better_is_not_told_of()
    {
        // The first accepted value was 1000; two refreshes later it is far below.
        bench.Refresh(Sample.Set(Scenario(800)));

        Assert.DoesNotContain(bench.Judge(Scenario(790)).Findings, finding => finding.Diagnostic.Code == "BNG2025");
    }

    private static ScenarioMeasurement Scenario(long work, double digits = 12) =>
        Sample.Scenario(Description).WithRuns(run => WithWork(run, work).WithMetric("digits", digits));

    private static RunMeasurement WithWork(RunMeasurement run, long work) => run.WithMetric(Work, work) with { Counts = new(run.Counts) { [Work] = work } };
}
