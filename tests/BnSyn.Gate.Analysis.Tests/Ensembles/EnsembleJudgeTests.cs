using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Ensembles;

public sealed class EnsembleJudgeTests : IDisposable
{
    private readonly Bench bench = EnsembleBench.Create();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Other_bits_and_the_same_physics_are_equivalent_at_the_first_look()
    {
        var result = bench.Judge(Samples.Ensembles.Scenario());
        var comparison = Assert.Single(result.Ensembles);

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal((Outcome.Equivalent, 1, 24), (comparison.Outcome, comparison.Look, comparison.Seeds));
        Assert.Equal(["total_spikes", "rate"], comparison.Metrics.Select(metric => metric.Metric));
        Assert.All(comparison.Metrics, metric =>
        {
            Assert.Equal(Outcome.Equivalent, metric.Outcome);
            Assert.True(-metric.Margin < metric.Lower && metric.Lower <= metric.Shift && metric.Shift <= metric.Upper && metric.Upper < metric.Margin);
        });
    }

    [Fact]
    public void An_ensemble_backend_is_not_compared_seed_by_seed() =>
        Assert.DoesNotContain(bench.Judge(Samples.Ensembles.Scenario()).Comparisons, comparison => comparison.Backend == Samples.Ensembles.Backend);

    [Fact]
    public void A_shift_beyond_the_margin_is_drift()
    {
        var result = bench.Judge(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5));

        Assert.Equal(Verdict.Drift, result.Verdict);
        Assert.Equal(Outcome.Drift, Assert.Single(result.Ensembles).Metrics[1].Outcome);
    }

    [Fact]
    public void A_wider_distribution_at_the_same_place_is_never_equivalent()
    {
        var comparison = bench.Compare(Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", (_, value) => 5 + (8 * (value - 5))));

        Assert.Equal(Outcome.Drift, comparison.Outcome);
        Assert.Equal(Outcome.Inconclusive, comparison.Metrics[1].Outcome);
        Assert.True(comparison.Joint!.P <= 0.00125);
    }

    /// <summary>The two values of a seed differ by a tenth of what seeds differ by: taken for unrelated, the samples would show nothing.</summary>
    [Fact]
    public void A_spread_half_as_large_again_is_drift_by_the_metrics_together()
    {
        var comparison = bench.Compare(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => 5 + (1.5 * (value - 5))));

        Assert.Equal(Outcome.Drift, comparison.Outcome);
        Assert.NotEqual(Outcome.Drift, comparison.Metrics[1].Outcome);
        Assert.True(comparison.Joint!.P <= 0.00125);
    }

    [Fact]
    public void A_shift_inside_of_its_margin_is_no_other_distribution_however_alike_pairs_are()
    {
        var comparison = bench.Compare(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.1));

        Assert.Equal(Outcome.Equivalent, comparison.Outcome);
        Assert.True(comparison.Joint!.P > 0.05 && comparison.Metrics[1].ShapeP > 0.05);
    }

    [Fact]
    public void A_bias_of_a_millionth_of_the_spread_is_nothing()
    {
        var baseline = Samples.Ensembles.Scenario(refresh: true);
        var expected = baseline.EnsembleRuns.Where(run => run.Backend != Samples.Ensembles.Backend).ToDictionary(run => run.Seed);
        var scenario = Samples.Ensembles.Scenario();
        var comparison = bench.Compare(scenario with
        {
            EnsembleRuns = [.. scenario.EnsembleRuns.Select(run => run with
            {
                Metrics = new() { ["total_spikes"] = 1e-4 + expected[run.Seed].Metrics["total_spikes"], ["rate"] = 5 + (1.000001 * (expected[run.Seed].Metrics["rate"] - 5)), ["synapses"] = 50000 },
            })],
        });

        Assert.Equal((Outcome.Equivalent, 1.0), (comparison.Outcome, comparison.Joint!.P));
    }

    [Fact]
    public void Pairs_that_oppose_each_other_are_no_other_distribution()
    {
        var comparison = bench.Compare(Samples.Ensembles.Scenario(extended: true)
            .WithEnsemble("rate", (_, value) => 10 - value).WithEnsemble("total_spikes", (_, value) => 10_000 - value));

        Assert.NotEqual(Outcome.Drift, comparison.Outcome);
        Assert.True(comparison.Joint!.P > 0.05 && comparison.Metrics[1].ShapeP > 0.05);
    }

    [Fact]
    public void Seeds_that_do_not_pair_are_shuffled_as_unrelated_ones()
    {
        var description = Samples.Ensembles.Description with
        {
            Ensemble = new(Samples.Ensembles.Description.Ensemble!.Seeds, []) { SeedsPair = false },
            Metrics = [.. Samples.Ensembles.Description.Metrics.Select(metric => metric with { Margin = metric.Margin is null ? null : EquivalenceMargin.OfSpread(2, "wide") })],
        };
        using var unrelated = EnsembleBench.Create(description);
        var comparison = unrelated.Compare(Samples.Ensembles.Scenario(description: description).WithEnsemble("rate", (_, value) => 5 + (1.5 * (value - 5))));

        Assert.False(comparison.IsPaired);
        Assert.Equal(1600, comparison.Joint!.Permutations);
        Assert.True(comparison.Joint.P > 0.05);
    }

    [Fact]
    public void A_shift_at_the_margin_gets_the_second_look_and_stays_inconclusive()
    {
        var comparison = bench.Compare(Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", (_, value) => value + 0.2));

        Assert.Equal((Outcome.Inconclusive, 2, 48), (comparison.Outcome, comparison.Look, comparison.Seeds));
    }

    [Fact]
    public void Seeds_of_the_extension_do_not_count_where_the_first_look_decides()
    {
        var comparison = bench.Compare(Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", (seed, value) => seed < 1024 ? value : value + 50));

        Assert.Equal((Outcome.Equivalent, 1), (comparison.Outcome, comparison.Look));
    }

    [Fact]
    public void An_extension_can_show_what_the_first_look_left_open()
    {
        var first = Samples.Ensembles.Scenario().WithEnsemble("rate", Undecided);

        Assert.Equal(Outcome.Inconclusive, bench.Compare(first).Outcome);
        Assert.Equal((Outcome.Equivalent, 2), bench.Compare(Samples.Ensembles.Scenario(extended: true).WithEnsemble("rate", Undecided)) is var second ? (second.Outcome, second.Look) : default);

        static double Undecided(ulong seed, double value) => seed < 1024 ? value + 0.19 : value;
    }

    [Fact]
    public void The_same_measurements_always_give_the_same_numbers()
    {
        var scenario = Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.1);

        Assert.Equivalent(bench.Compare(scenario), bench.Compare(scenario), strict: true);
    }

    [Fact]
    public void Values_without_any_spread_are_equivalent_and_a_difference_between_them_is_drift()
    {
        using var constant = new Bench(Constant(5, refresh: true));

        Assert.Equal(Outcome.Equivalent, constant.Compare(Constant(5)).Outcome);
        Assert.Equal(Outcome.Drift, constant.Compare(Constant(6)).Outcome);

        static ScenarioMeasurement Constant(double rate, bool refresh = false)
        {
            var scenario = Samples.Ensembles.Scenario(refresh: refresh);
            return scenario with
            {
                EnsembleRuns = [.. scenario.EnsembleRuns.Select(run => run.WithMetric("rate", run.Backend == Samples.Ensembles.Backend ? rate : 5))],
            };
        }
    }

    [Fact]
    public void Negative_metrics_are_judged_as_positive_ones() =>
        AssertScaled(-1);

    [Fact]
    public void Values_of_1e_12_are_judged_as_large_ones() =>
        AssertScaled(1e-12);

    [Fact]
    public void Two_seeds_show_nothing_and_make_no_baseline()
    {
        var description = Samples.Ensembles.Description with { Ensemble = new([1000, 1001], []) };
        using var empty = new Bench(Sample.Scenario(Sample.Description with { Name = "other" }));

        var refused = empty.Refresh(Sample.Set(Samples.Ensembles.Scenario(refresh: true, description: description)));

        Assert.Contains(refused.Findings, finding => finding.Diagnostic.Code == "BNG2037");
        Assert.False(File.Exists(empty.BaselineFile));
    }

    private static void AssertScaled(double factor)
    {
        var metrics = Samples.Ensembles.Description.Metrics;
        var description = Samples.Ensembles.Description with
        {
            Metrics = [metrics[0], metrics[1] with { Margin = EquivalenceMargin.Of(0.2 * Math.Abs(factor), "scaled"), AbsoluteTolerance = 1e-15 }, metrics[2]],
            Invariants = [],
        };
        using var scaled = new Bench(Scaled(0, refresh: true));

        Assert.Equal(Outcome.Equivalent, scaled.Compare(Scaled(0)).Outcome);
        Assert.Equal(Outcome.Drift, scaled.Compare(Scaled(0.5)).Outcome);
        Assert.Equal(Outcome.Drift, scaled.Compare(Scaled(-0.5)).Outcome);

        ScenarioMeasurement Scaled(double shift, bool refresh = false)
        {
            var scenario = Samples.Ensembles.Scenario(refresh: refresh, description: description);
            return scenario with
            {
                EnsembleRuns = [.. scenario.EnsembleRuns.Select(run =>
                    run.WithMetric("rate", factor * (run.Metrics["rate"] + (run.Backend == Samples.Ensembles.Backend ? shift : 0))))],
            };
        }
    }
}
