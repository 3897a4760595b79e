using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests;

public sealed class GateStagesTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_accepted_run_is_identical_everywhere_and_passes_without_a_word()
    {
        var result = bench.Judge(Sample.Scenario());

        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(2 + 4, result.Comparisons.Count);
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void Baselines_that_are_handed_on_are_not_loaded_again()
    {
        var baselines = bench.Baselines;
        Directory.Delete(bench.Request.BaselineDirectory, recursive: true);

        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, Sample.Set(Sample.Scenario()), baselines).Verdict);
    }

    [Fact]
    public void The_default_verdict_and_the_default_outcome_are_inconclusive()
    {
        Assert.Equal(Verdict.Inconclusive, default);
        Assert.Equal(Outcome.Inconclusive, default);
    }

    [Fact]
    public void Drift_of_one_backend_shows_in_its_comparisons_only()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run =>
            run is { Backend: "accelerated", Seed: 42 } ? run.WithMetric("total_spikes", 6000).WithDigest("raster", "other").WithTrailFrom(57) : run));

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.All(result.Comparisons, comparison =>
            Assert.Equal(comparison is { Backend: "accelerated", Seed: 42 } ? Outcome.Drift : Outcome.Identical, comparison.Outcome));
        Assert.Equal(57, result.Comparisons.First(comparison => comparison.Outcome == Outcome.Drift).FirstDivergingStep);
    }

    [Fact]
    public void Invalid_wins_over_drift()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 6000).WithMetric("rate", double.NaN)));

        Assert.Contains(result.Findings, finding => finding.Effect == Outcome.Drift);
        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Invalid, comparison.Outcome));
    }

    [Fact]
    public void An_invalid_reference_makes_its_comparisons_invalid_and_not_those_of_other_backends_with_the_baseline()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run is { Backend: "reference", Seed: 42 } ? run.WithMetric("rate", double.NaN) : run));

        Assert.Equal(Outcome.Invalid, result.Comparisons.Single(c => c is { Against: Against.Reference, Seed: 42 }).Outcome);
        Assert.Equal(Outcome.Identical, result.Comparisons.Single(c => c is { Against: Against.Baseline, Seed: 42, Backend: "accelerated" }).Outcome);
    }

    [Fact]
    public void Equal_digests_are_identical_although_the_baseline_kept_an_older_value_within_tolerance()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", run.Metrics["total_spikes"] + 0.25)));

        Assert.Empty(result.Findings);
        Assert.All(result.Comparisons, comparison => Assert.Equal(Outcome.Identical, comparison.Outcome));
    }

    [Fact]
    public void A_metric_that_drifts_under_equal_digests_is_drift_all_the_same()
    {
        var result = bench.Judge(Sample.Scenario().WithRuns(run => run.WithMetric("total_spikes", 9000 + run.Seed)));

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.Contains("the trails of states do not differ", result.Condensed[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filtered_scenarios_do_not_make_their_baselines_stale()
    {
        bench.Refresh(Sample.Set(Sample.Scenario(Sample.Description with { Name = "silent" })));
        bench.Request = bench.Request with { Scenarios = [Sample.Name] };

        Assert.Equal(Verdict.Passed, bench.Judge(Sample.Scenario()).Verdict);
    }

    [Fact]
    public void A_scenario_without_the_chosen_backend_does_not_make_its_baseline_stale()
    {
        bench.Refresh(Sample.Set(Sample.Scenario(Sample.Description with { Name = "silent" })));
        bench.Request = bench.Request with { Backends = ["accelerated"] };

        Assert.Equal(Verdict.Passed, bench.Judge(Sample.Scenario()).Verdict);
    }

    [Fact]
    public void A_run_of_some_backends_and_seeds_is_judged_for_what_was_run()
    {
        var whole = Sample.Scenario();
        var part = whole with { Backends = ["accelerated"], Seeds = [1], Runs = [.. whole.Runs.Where(run => run is { Backend: "accelerated", Seed: 1 })] };

        var result = bench.Judge(part);

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(Against.Baseline, Assert.Single(result.Comparisons).Against);
    }

    [Fact]
    public void An_inconclusive_finding_is_a_warning_where_the_request_says_so()
    {
        bench.Request = bench.Request with { InconclusiveIsError = false };
        var other = Sample.Description with { EnvironmentClass = EnvironmentClasses.Machine };

        var result = bench.Judge(Sample.Scenario(other).WithRuns(run => run.WithDigest("raster", "other")));

        Assert.Equal(Verdict.Inconclusive, result.Verdict);
        Assert.All(result.Findings.Where(finding => finding.Effect is not null), finding => Assert.Equal(DiagnosticSeverity.Warning, finding.Severity));
    }

    [Fact]
    public void A_finding_without_a_file_points_at_the_project()
    {
        var finding = bench.Find("BNG3009", Sample.Scenario().WithRuns(run => run.WithMetric("rate", 1e6)));

        Assert.Equal(bench.Request.ProjectFile, finding.Location!.File);
    }
}
