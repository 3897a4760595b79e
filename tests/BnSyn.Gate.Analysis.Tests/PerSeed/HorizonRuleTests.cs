using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.PerSeed;

public sealed class HorizonRuleTests : IDisposable
{
    private static readonly ScenarioDescription Description = Sample.Description with { AgreementSteps = 57 };

    private readonly Bench bench = new(Sample.Scenario(Description));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Runs_that_part_within_the_horizon_are_BNG3036_though_every_metric_is_within_its_tolerance()
    {
        var finding = bench.Find("BNG3036", Parting(57));

        Assert.Equal("near-critical: seed 1 (reference) must have the states of the baseline for 57 steps, but they differ before; first diverging step 57", finding.Message);
        Assert.Equal(Outcome.Drift, finding.Effect);
        Assert.Equal(Verdict.Drift, bench.Judge(Parting(57)).Verdict);
    }

    [Fact]
    public void Runs_that_part_after_it_are_equivalent_by_their_tolerances()
    {
        var result = bench.Judge(Parting(58));

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(["BNG3016"], result.Findings.Select(finding => finding.Diagnostic.Code).Distinct());
    }

    [Fact]
    public void A_backend_that_leaves_the_reference_within_the_horizon_is_BNG3036_and_refuses_a_refresh()
    {
        var scenario = Sample.Scenario(Description).WithRuns(run => run.Backend == "accelerated" ? run.WithTrailFrom(20).WithDigest("state", "other " + run.Seed) : run);

        Assert.Equal(Against.Reference, bench.Find("BNG3036", scenario).Subject!.Against);
        Assert.True(bench.Refresh(Sample.Set(scenario)).IsRefused);
    }

    [Fact]
    public void Without_a_trail_nothing_can_be_said_which_is_BNG3037()
    {
        var finding = bench.Find("BNG3037", Parting(58).WithRuns(run => run with { Trail = [] }));

        Assert.Equal("near-critical: seed 1 (reference) must have the states of the baseline for 57 steps, which cannot be said: there is no trail of states", finding.Message);
        Assert.Equal(Outcome.Inconclusive, finding.Effect);
    }

    [Theory]
    [InlineData(57, true)]
    [InlineData(58, false)]
    public void On_a_class_of_machines_whose_values_are_not_known_parting_early_is_BNG3037_and_no_drift(int step, bool isTold)
    {
        var description = Machines.Description with { AgreementSteps = 57 };
        using var machines = new Bench(Sample.Scenario(description));
        var elsewhere = Machines.Elsewhere(Sample.Scenario(description).WithRuns(run => run.WithTrailFrom(step).WithDigest("state", "other " + run.Seed)));

        var findings = GateStages.Judge(machines.Request, elsewhere).Findings;

        Assert.Equal(isTold, findings.Any(finding => finding.Diagnostic.Code == "BNG3037" && finding.Message.Contains("they part at step 57", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, finding => finding.Effect == Outcome.Drift);
    }

    [Fact]
    public void Where_no_metric_is_compared_per_seed_the_horizon_alone_shows_equivalence()
    {
        var description = Samples.Ensembles.Description with
        {
            AgreementSteps = 57,
            Backends = ["reference"],
            EnsembleBackends = [],
            Digests = [],
            ActivityMetric = "rate",
            Invariants = [],
            Metrics = [Samples.Ensembles.Description.Metrics[1] with { Conformance = ConformanceClass.Ensemble, Margin = EquivalenceMargin.OfSpread(1, "a whole one") }],
        };
        ScenarioMeasurement Of(int step) => Sample.Scenario(description) with
        {
            Runs = [.. Sample.Scenario(description).Runs.Select(run => Only(step > 200 ? run : run.WithTrailFrom(step).WithDigest("state", "other " + run.Seed)))],
            EnsembleRuns = [.. description.Ensemble!.Seeds.Concat(description.Ensemble.Extension).Select(seed => Only(Samples.Ensembles.Run("reference", seed)))],
        };
        using var ensembles = new Bench(Of(201));

        Assert.All(ensembles.Judge(Of(58)).Comparisons, comparison => Assert.Equal(Outcome.Equivalent, comparison.Outcome));
        Assert.Contains(ensembles.Judge(Of(57)).Findings, finding => finding.Diagnostic.Code == "BNG3036");
    }

    private static RunMeasurement Only(RunMeasurement run) => run with
    {
        Metrics = new() { ["rate"] = run.Metrics["rate"] },
        Digests = new(run.Digests.Where(digest => digest.Key == "state").ToDictionary(), StringComparer.Ordinal),
    };

    private static ScenarioMeasurement Parting(int step) =>
        Sample.Scenario(Description).WithRuns(run => run.WithTrailFrom(step).WithDigest("state", "other " + run.Seed));
}
