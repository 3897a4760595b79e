using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Determinism;

public sealed class DivergenceAskingTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Where_nothing_would_be_told_nothing_is_looked_into() => Assert.Empty(Of(Sample.Scenario(), hasBase: true));

    [Fact]
    public void A_backend_that_parts_from_the_reference_is_looked_into_by_its_first_seed() =>
        Assert.Equal([new("sample", "accelerated", Against.Reference, 1, 2)], Named(Of(Parting("accelerated"), hasBase: false)));

    [Fact]
    public void With_the_engine_of_another_commit_every_backend_is_looked_into_beside_its_own_run_there() => Assert.Equal(
        [
            new("sample", "reference", Against.Baseline, 1, 2),
            new("sample", "accelerated", Against.Baseline, 1, 2),
        ],
        Named(Of(Parting("reference", "accelerated"), hasBase: true)));

    [Fact]
    public void What_gave_two_answers_is_not_looked_into_but_the_next_seed() =>
        Assert.Equal([42UL], Of(Parting("accelerated").WithRuns(run => run is { Repetition: 1, Seed: 1 } ? run.WithMetric("rate", 6) : run), hasBase: false).Select(pair => pair.Seed));

    // The name of the sample's scenario is not what is tested.
    private static IEnumerable<DivergedPair> Named(IEnumerable<DivergedPair> pairs) => pairs.Select(pair => pair with { Scenario = "sample" });

    private static ScenarioMeasurement Parting(params string[] backends) => Sample.Scenario().WithRuns(run =>
        backends.Contains(run.Backend) ? run.WithMetric("rate", 6) with { Trail = [.. run.Trail.Take(2), (byte)(run.Trail[2] ^ 1), .. run.Trail.Skip(3)] } : run);

    private IReadOnlyList<DivergedPair> Of(ScenarioMeasurement scenario, bool hasBase) =>
        DivergenceAsking.Of(bench.Request, bench.Baselines, Sample.Machine, [scenario], hasBase);
}
