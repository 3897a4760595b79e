using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Determinism;

public sealed class SecondAskingTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Where_nothing_would_be_told_nothing_is_asked()
    {
        var asking = Of(Sample.Scenario());

        Assert.Empty(asking.Runs);
        Assert.Equal(0, asking.Rounds);
    }

    [Fact]
    public void A_run_that_drifts_is_asked_and_the_reference_beside_it_each_as_often_as_the_request_says()
    {
        var asking = Of(Sample.Scenario().WithRuns(run => run is { Backend: "accelerated", Seed: 42 } ? run.WithMetric("rate", 6) : run));

        Assert.Equal(["reference 42", "accelerated 42"], Runs(asking));
        Assert.Equal(2, asking.Rounds);
    }

    [Fact]
    public void Drifts_of_several_seeds_bear_one_another_out_so_that_once_each_is_enough()
    {
        var drifted = Sample.Scenario().WithRuns(run => run.WithMetric("rate", 6));

        Assert.Equal(1, Of(drifted).Rounds);
        Assert.Equal(["reference 1", "reference 42", "accelerated 1", "accelerated 42"], Runs(Of(drifted)));
    }

    [Fact]
    public void A_nightly_asks_more_often()
    {
        bench.Request = bench.Request with { DeterminismRuns = 20 };

        Assert.Equal(20, Of(Sample.Scenario().WithRuns(run => run is { Seed: 42 } ? run.WithMetric("rate", 6) : run)).Rounds);
        Assert.Equal(19, Of(Sample.Scenario().WithRuns(run => run.WithMetric("rate", 6))).Rounds);
    }

    [Fact]
    public void A_fault_that_nobody_expects_is_asked_too() =>
        Assert.Equal(["reference 42"], Runs(Of(Sample.Scenario().WithRuns(run => run is { Backend: "reference", Seed: 42 } ? run with { Fault = new("E", "", 3) } : run))));

    [Fact]
    public void A_broken_invariant_is_asked_too()
    {
        var broken = Sample.Scenario(Sample.Description with { Invariants = [new("rate", 1, 2, "quiet")] });

        Assert.Equal(4, Of(broken).Runs.Count);
    }

    [Fact]
    public void A_run_that_gave_two_answers_already_is_not_asked_nor_what_it_is_compared_with() =>
        Assert.Empty(Of(Sample.Scenario().WithRuns(run => run is { Backend: "accelerated", Seed: 1, Repetition: 0 } ? run.WithMetric("rate", 6) : run)).Runs);

    [Fact]
    public void Where_a_seed_has_no_one_answer_nothing_is_asked()
    {
        var description = Samples.Ensembles.Description with { Ensemble = Samples.Ensembles.Description.Ensemble! with { SeedsPair = false } };

        Assert.Empty(Of(Sample.Scenario(description).WithRuns(run => run.WithMetric("rate", 6))).Runs);
    }

    [Fact]
    public void Every_run_of_an_ensemble_that_drifts_is_asked()
    {
        using var ensembles = EnsembleBench.Create();

        var asking = Of(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5), ensembles);

        Assert.Equal(24, asking.Runs.Count);
        Assert.All(asking.Runs, run => Assert.Equal((Samples.Ensembles.Backend, true), (run.Backend, run.IsOfEnsemble)));
        Assert.Equal(2, asking.Rounds);
    }

    [Fact]
    public void Every_run_that_a_drifting_distribution_is_pooled_over_is_asked()
    {
        using var pooled = new Bench(Samples.Distributions.Scenario((_, seed) => Samples.Distributions.Draws(seed)));

        var asking = Of(Samples.Distributions.Scenario((backend, seed) => [.. Samples.Distributions.Draws(seed).Select(value => backend == "reference" ? value : value + 1)]), pooled);

        Assert.Equal(Samples.Distributions.Description.Seeds.Select(seed => $"accelerated {seed}"), Runs(asking));
        Assert.Equal(2, asking.Rounds);
    }

    private static IEnumerable<string> Runs(SecondAsking asking) => asking.Runs.Select(run => $"{run.Backend} {run.Seed}");

    private SecondAsking Of(ScenarioMeasurement scenario, Bench? other = null) =>
        SecondAsking.Of((other ?? bench).Request, (other ?? bench).Baselines, Sample.Machine, [scenario]);
}
