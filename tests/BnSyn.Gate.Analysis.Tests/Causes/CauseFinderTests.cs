using BnSyn.Gate.Analysis.Causes;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Causes;

public sealed class CauseFinderTests : IDisposable
{
    private readonly Bench bench = new();

    public CauseFinderTests() => bench.Refresh(Sample.Set(Sample.Scenario(), Other()));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_passes_has_no_cause() => Assert.Empty(bench.Judge(Sample.Scenario(), Other()).Causes);

    [Fact]
    public void A_changed_parameter_is_one_cause_of_all_that_follows_in_every_scenario()
    {
        ParameterDescription[] changed = [ParameterDescription.Number("tau_AMPA", 2.55, "ms"), ParameterDescription.Number("N", 1000, "1")];

        var cause = Assert.Single(bench.Judge(Moved(Sample.Scenario(Sample.Description with { Parameters = changed })), Moved(Other(changed))).Causes);

        Assert.Equal((CauseKind.Parameters, Outcome.Drift), (cause.Kind, cause.Effect));
        Assert.Equal("Parameters changed: tau_AMPA 2.5 ms -> 2.55 ms", CauseText.Title(cause));
        Assert.Equal("BNG2015", cause.Leading.Diagnostic.Code);
        Assert.Equal([Sample.Name, "other"], cause.Scenarios);
        Assert.Equal(["reference", "accelerated"], cause.Backends);
        Assert.Equal([1UL, 42], cause.Seeds);
        Assert.Equal("step 57 of near-critical", CauseText.Start(cause));
        Assert.Equal(", 2 scenarios, 2 observables, 2 backends, 2 seeds", CauseText.Extent(cause));
    }

    [Fact]
    public void Two_changes_are_two_causes_and_the_one_that_more_scenarios_show_is_first()
    {
        using var three = new Bench();
        three.Refresh(Sample.Set(Sample.Scenario(), Other(), Other(name: "third")));
        ParameterDescription[] changed = [ParameterDescription.Number("tau_AMPA", 2.55, "ms"), ParameterDescription.Number("N", 1000, "1")];

        var causes = three.Judge(Moved(Sample.Scenario(Sample.Description with { Parameters = changed })), Moved(Other()), Moved(Other(name: "third"))).Causes;

        Assert.Equal([(CauseKind.EveryBackend, 2), (CauseKind.Parameters, 1)], causes.Select(cause => (cause.Kind, cause.Scenarios.Count)));
        Assert.Equal("The reference left its baseline", CauseText.Title(causes[0]));
    }

    [Fact]
    public void A_backend_that_leaves_a_reference_that_holds_is_named()
    {
        var causes = bench.Judge(Moved(Sample.Scenario(), "accelerated"), Other()).Causes;

        var cause = Assert.Single(causes);
        Assert.Equal("The reference holds, accelerated left it", CauseText.Title(cause));
        Assert.Equal([Sample.Name], cause.Scenarios);
    }

    [Fact]
    public void A_backend_without_a_reference_beside_it_left_its_baseline()
    {
        var moved = Moved(Sample.Scenario(), "accelerated");
        using var own = new Bench();

        var cause = Assert.Single(own.Judge(moved with { Backends = ["accelerated"], Runs = [.. moved.Runs.Where(run => run.Backend == "accelerated")] }).Causes);

        Assert.Equal("accelerated left its baseline", CauseText.Title(cause));
    }

    [Fact]
    public void The_quantity_in_which_runs_part_is_where_it_starts()
    {
        var difference = new StateDifference("accelerated", Against.Reference, 1)
        {
            Step = 58, Quantity = "g_ampa", Index = 17, Expected = "0.1", Actual = "0.2", Differing = 3, Elements = 1000, Also = ["V"],
        };
        var unknown = difference with { Step = 1, Problem = "the process ended" };

        var cause = Assert.Single(bench.Judge(Moved(Sample.Scenario(), "accelerated") with { StateDifferences = [unknown, difference] }, Other()).Causes);

        Assert.Equal("step 58 of near-critical, in g_ampa[17]: 0.2 instead of 0.1; with it V", CauseText.Start(cause));
    }

    [Fact]
    public void The_farthest_is_the_one_most_tolerances_away_and_what_has_none_comes_last()
    {
        var cause = Assert.Single(bench.Judge(
            Sample.Scenario().WithRuns(run => run.WithMetric("synapses", 50001).WithMetric("total_spikes", run.Metrics["total_spikes"] * 1.5).WithMetric("rate", run.Metrics["rate"] * 1.1).WithTrailFrom(57)),
            Other()).Causes);

        Assert.Equal("total_spikes", cause.Farthest!.Subject!.Observable);
        Assert.Same(cause.Farthest, cause.Leading);
    }

    [Fact]
    public void What_names_no_scenario_is_a_cause_by_its_code()
    {
        bench.Request = bench.Request with { ProjectFile = "" };

        var causes = bench.Judge(Sample.Scenario() with { Runs = [] }, Moved(Other())).Causes;

        Assert.Equal(Outcome.Invalid, causes[0].Effect);
        Assert.All(causes, cause => Assert.NotEmpty(CauseText.Title(cause)));
        Assert.Equal(
            bench.Judge(Sample.Scenario() with { Runs = [] }, Moved(Other())).Findings.Count(finding => finding.Effect is Outcome.Invalid or Outcome.Drift or Outcome.Inconclusive),
            causes.Sum(cause => cause.Findings.Count));
    }

    [Fact]
    public void What_several_scenarios_declare_differently_is_one_cause_that_lists_them()
    {
        MetricDescription[] wider = [.. Sample.Description.Metrics.Select(metric => metric.Name == "rate" ? metric with { RelativeTolerance = 0.5 } : metric)];

        var cause = Assert.Single(bench.Judge(Sample.Scenario(Sample.Description with { Metrics = wider }), Sample.Scenario(Sample.Description with { Name = "other", Metrics = wider })).Causes);

        Assert.Equal((CauseKind.Scenario, "BNG2014"), (cause.Kind, cause.What));
        Assert.Equal([Sample.Name, "other"], cause.Scenarios);
        Assert.Equal("BNG2014", Assert.Single(cause.Findings.Select(finding => finding.Diagnostic.Code).Distinct()));
    }

    [Fact]
    public void What_is_no_longer_told_is_behind_nothing()
    {
        var result = bench.Judge(Moved(Sample.Scenario()), Other());

        Assert.Empty(result.Findings.Select(finding => finding.Diagnostic).Distinct().Aggregate(result, (all, diagnostic) => all.Without(diagnostic)).Causes);
    }

    private static ScenarioMeasurement Other(IReadOnlyList<ParameterDescription>? parameters = null, string name = "other") =>
        Sample.Scenario(Sample.Description with { Name = name, Parameters = parameters ?? Sample.Description.Parameters });

    private static ScenarioMeasurement Moved(ScenarioMeasurement scenario, string? backend = null) => scenario.WithRuns(run =>
        backend is null || run.Backend == backend
            ? run.WithMetric("total_spikes", run.Metrics["total_spikes"] * 1.5).WithDigest("raster", "new").WithDigest("state", "new").WithTrailFrom(57)
            : run);
}
