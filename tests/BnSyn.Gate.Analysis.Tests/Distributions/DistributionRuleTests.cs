using BnSyn.Gate.Analysis.Distributions;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;
using static BnSyn.Gate.Analysis.Tests.Samples.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Distributions;

[WaitsFor(Awaited.Simulations)]
public sealed class DistributionRuleTests : IDisposable
{
    private readonly Bench bench = new(Scenario((_, seed) => Draws(seed)));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_same_samples_in_another_order_are_identical()
    {
        var result = bench.Judge(Scenario((_, seed) => [.. Draws(seed).Reverse()]));

        Assert.All(result.Distributions, comparison => Assert.Equal((Outcome.Identical, null), (comparison.Outcome, comparison.Distance)));
        Assert.Equal(2, result.Distributions.Count);
        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_shift_is_BNG3040_with_statistic_distance_margin_and_samples()
    {
        var finding = bench.Find("BNG3040", Scenario((_, seed) => [.. Draws(seed).Select(value => value + 1)]));

        Assert.Matches(
            @"^near-critical: the distribution of intervals \(reference\) differs from the baseline's over 20 seeds: Kolmogorov-Smirnov distance 0\.\d+, margin 0\.1 \(a tenth of the intervals\); adjusted p = 0\.000\d+; 6000 samples, baseline 6000$",
            finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Contains("\"intervals\"", bench.Baseline.Split('\n')[finding.Location!.Line - 1], StringComparison.Ordinal);
        Assert.Equal(Verdict.Drift, bench.Judge(Scenario((_, seed) => [.. Draws(seed).Select(value => value + 1)])).Verdict);
    }

    [Fact]
    public void Another_spread_of_the_same_mean_is_BNG3040() =>
        Assert.Equal(Outcome.Drift, bench.Find("BNG3040", Scenario((_, seed) => [.. Draws(seed).Select(value => 2 * value)])).Effect);

    [Fact]
    public void A_distance_in_the_samples_unit_has_it()
    {
        using var inUnit = new Bench(Scenario((_, seed) => Draws(seed), InUnit));

        var far = inUnit.Find("BNG3040", Scenario((_, seed) => [.. Draws(seed).Select(value => value + 0.25)], InUnit));
        var near = inUnit.Judge(Scenario((_, seed) => [.. Draws(seed).Select(value => value + 0.1875)], InUnit));

        Assert.Contains("Wasserstein distance 0.25 ms, margin 0.2 ms (a fifth of a millisecond)", far.Message, StringComparison.Ordinal);
        Assert.All(near.Distributions, comparison => Assert.Equal((Outcome.Equivalent, 0.1875), (comparison.Outcome, Math.Round(comparison.Distance!.Value, 9))));
    }

    [Fact]
    public void A_shift_within_the_margin_is_equivalent_however_significant_it_is()
    {
        var result = bench.Judge(Scenario((_, seed) => [.. Draws(seed).Select(value => value + 0.1)]));

        Assert.All(result.Distributions, comparison => Assert.Equal(Outcome.Equivalent, comparison.Outcome));
        Assert.All(result.Distributions, comparison => Assert.True(comparison.P < 0.001, $"p = {comparison.P}"));
        Assert.Equal(Verdict.Passed, result.Verdict);
    }

    [Fact]
    public void What_may_be_chance_is_BNG3042_and_no_drift()
    {
        // Other realisations of the same law, too few samples for the margin.
        var description = Description with { Distributions = [Description.Distributions[0] with { Margin = new(DistributionDistance.KolmogorovSmirnov, 0.001, "nothing at all") }] };
        using var narrow = new Bench(Scenario((_, seed) => Draws(seed), description));

        var result = narrow.Judge(Scenario((_, seed) => Draws(seed + 500), description));

        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG3042" && finding.Effect == Outcome.Inconclusive);
        Assert.Equal(Verdict.Inconclusive, result.Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Too_few_samples_are_BNG3041(int length)
    {
        var finding = bench.Find("BNG3041", Scenario((_, seed) => seed == 1 ? Draws(seed, length) : []));

        Assert.Equal($"near-critical: the distribution of intervals (reference) cannot be compared with the baseline's: {length} samples, baseline 6000; at least 2 a side are needed", finding.Message);
        Assert.Equal(Outcome.Inconclusive, finding.Effect);
    }

    [Fact]
    public void No_samples_as_accepted_are_identical()
    {
        using var empty = new Bench(Scenario((_, _) => []));

        Assert.Equal(Verdict.Passed, empty.Judge(Scenario((_, _) => [])).Verdict);
        Assert.Contains(empty.Judge(Scenario((_, seed) => Draws(seed))).Findings, finding => finding.Diagnostic.Code == "BNG3041");
    }

    [Fact]
    public void A_backend_is_compared_with_the_samples_of_the_reference()
    {
        var finding = bench.Find("BNG3040", Scenario((backend, seed) => backend == "accelerated" ? [.. Draws(seed).Select(value => value + 1)] : Draws(seed)));

        Assert.Equal("accelerated", finding.Subject!.Backend);
    }

    [Fact]
    public void What_is_chance_with_a_few_seeds_is_drift_with_enough()
    {
        // A single seed of the twenty cannot show anything by itself.
        bench.Request = bench.Request with { Seeds = [1, 2, 3] };

        var scenario = Scenario((_, seed) => [.. Draws(seed).Select(value => value + 3)]);
        scenario = scenario with { Seeds = [1, 2, 3], Runs = [.. scenario.Runs.Where(run => run.Seed <= 3)] };

        Assert.Contains("over 3 seeds", bench.Find("BNG3042", scenario).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_that_do_not_pair_exchange_all_labels()
    {
        var description = Description with { Ensemble = new(Description.Seeds, []) { SeedsPair = false } };
        using var unpaired = new Bench(Scenario((_, seed) => Draws(seed), description));

        Assert.Equal(Outcome.Drift, unpaired.Find("BNG3040", Scenario((_, seed) => [.. Draws(seed + 500).Select(value => value + 1)], description)).Effect);
    }

    [Fact]
    public void The_tests_share_the_budget_with_those_of_ensembles()
    {
        var both = Samples.Ensembles.Description with { Distributions = Description.Distributions };

        Assert.Equal(3 + (2 * 2), DistributionJudge.TestsOf([both]));
        Assert.Equal(2, DistributionJudge.TestsOf([Description]));
        Assert.Equal(12, DistributionJudge.RequiredSeeds(2));
    }

    [Fact]
    public void The_report_shows_every_comparison()
    {
        var set = Sample.Set(Scenario((_, seed) => [.. Draws(seed).Select(value => value + 1)]));
        ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set), null);

        Assert.Matches(@"\| near-critical: intervals, reference \| \*\*drift\*\* \| Kolmogorov-Smirnov \| 0\.\d+ \| 0\.1 \| ", File.ReadAllText(bench.PathOf("report", "report.md")));
        Assert.Contains("\"distributions\"", File.ReadAllText(bench.PathOf("report", "verdict.json")), StringComparison.Ordinal);
    }
}
