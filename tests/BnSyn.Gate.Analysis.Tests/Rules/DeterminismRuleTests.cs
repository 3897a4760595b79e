using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class DeterminismRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_metric_that_differs_on_repetition_is_BNG3001()
    {
        var finding = bench.Find("BNG3001", Sample.Scenario().WithRuns(run => run.Repetition == 1 ? run.WithMetric("rate", 6).WithTrailFrom(9) : run));

        Assert.Equal("near-critical: seed 1 (reference) gives two answers when it runs twice: rate is 5.001 and then 6; first diverging step 9", finding.Message);
        Assert.Equal(9, finding.FirstDivergingStep);
        Assert.Equal(Outcome.Invalid, finding.Effect);
    }

    [Fact]
    public void A_digest_that_differs_on_repetition_is_BNG3001() =>
        Assert.Contains("digest state differs", bench.Find("BNG3001", Sample.Scenario().WithRuns(run => run.Repetition == 1 ? run.WithDigest("state", "other") : run)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_trail_that_differs_on_repetition_is_BNG3001() =>
        Assert.Contains("trail of states differs; first diverging step 150", bench.Find("BNG3001", Sample.Scenario().WithRuns(run => run.Repetition == 1 ? run.WithTrailFrom(150) : run)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fault_that_differs_on_repetition_is_BNG3001() =>
        Assert.Contains("fault is none and then E in step 2 (too hot)", bench.Find("BNG3001", Sample.Scenario().WithRuns(run => run.Repetition == 1 ? run with { Fault = new("E", "too hot", 1) } : run)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_many_repetitions_those_that_differ_are_counted_and_the_first_says_where_it_ran_BNG3001()
    {
        var whole = Sample.Scenario();
        var fresh = Enumerable.Range(2, 3).Select(repetition => Sample.Run("reference", 1, repetition) with { Origin = RunOrigin.FreshProcess, Threads = repetition });

        var finding = bench.Find("BNG3001", whole with { Runs = [.. whole.Runs, .. fresh.Select(run => run.Threads > 2 ? run.WithMetric("rate", 6) : run)] });

        Assert.Equal(
            "near-critical: seed 1 (reference) gives two answers when it runs 5 times: rate is 5.001 and then 6 in a fresh process with 3 threads (2 of 4 repetitions); the trails of states do not differ",
            finding.Message);
    }

    [Fact]
    public void A_drift_that_does_not_come_again_is_BNG3001_and_nothing_that_follows_from_it_is_told()
    {
        var drifted = Sample.Scenario().WithRuns(run => run is { Backend: "reference", Seed: 42 } ? run.WithMetric("rate", 200).WithMetric("synapses", 1) : run);
        var again = Sample.Run("reference", 42, 1) with { Origin = RunOrigin.AskedAgain };

        var result = bench.Judge(drifted with { Runs = [.. drifted.Runs, again] });

        Assert.Equal("BNG3001", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.DoesNotContain(result.Comparisons, comparison => comparison.Outcome == Outcome.Drift);
    }

    [Fact]
    public void A_drift_that_comes_again_stays_a_drift_and_is_no_BNG3001()
    {
        var drifted = Sample.Scenario().WithRuns(run => run is { Backend: "accelerated", Seed: 42 } ? run.WithMetric("rate", 6) : run);
        var again = Sample.Run("accelerated", 42, 1).WithMetric("rate", 6) with { Origin = RunOrigin.AskedAgain };

        Assert.Equal(Verdict.Drift, bench.Judge(drifted with { Runs = [.. drifted.Runs, again] }).Verdict);
    }

    [Fact]
    public void A_run_of_an_ensemble_that_gives_two_answers_is_BNG3001_and_the_ensemble_does_not_drift()
    {
        using var ensembles = EnsembleBench.Create();
        var drifted = Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5);
        var again = drifted.EnsembleRuns.Select(run => run with { Repetition = 1, Origin = RunOrigin.AskedAgain }).ToList();

        Assert.Equal(Verdict.Drift, ensembles.Judge(drifted with { EnsembleRepetitions = again }).Verdict);

        again[3] = again[3].WithMetric("rate", 5);
        var result = ensembles.Judge(drifted with { EnsembleRepetitions = again });
        Assert.Equal("BNG3001", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(Outcome.Invalid, Assert.Single(result.Ensembles).Outcome);
    }

    [Fact]
    public void A_backend_of_which_no_seed_runs_twice_is_BNG3002()
    {
        var whole = Sample.Scenario();
        var finding = bench.Find("BNG3002", whole with { Runs = [.. whole.Runs.Where(run => run is not { Repetition: 1, Backend: "accelerated" })] });

        Assert.Equal("near-critical: no seed of backend 'accelerated' ran twice", finding.Message);
    }
}
