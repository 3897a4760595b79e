using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Sensitivity;

public sealed class FalseAlarmCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int counts;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_inputs_are_counted_once_and_give_the_same()
    {
        var first = Of("a", new Known(1));

        Assert.Equal(first, Of("a", new Known(1)));
        Assert.Equal(1, counts);
    }

    [Fact]
    public void Other_inputs_and_other_scenarios_are_counted_for_themselves()
    {
        Of("a", new Known(1));
        Of("a", new Known(2));
        Of("b", new Known(2));
        Of("a", new Known(2));

        Assert.Equal(3, counts);
    }

    [Fact]
    public void A_tier_that_takes_no_time_is_counted_every_time()
    {
        Of("a", new Known(null));
        Of("a", new Known(null));

        Assert.Equal(2, counts);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"a, known\": null}")]
    [InlineData("{\"a, known\": {\"Inputs\": null, \"Gates\": 0, \"Alarms\": 0, \"Open\": 0}}")]
    public void A_file_that_says_nothing_possible_is_counted_over(string text)
    {
        folder.Write("false-alarms.json", text);

        Of("a", new Known(1));
        Of("a", new Known(1));

        Assert.Equal(1, counts);
    }

    [Fact]
    public void The_inputs_of_an_ensemble_change_with_each_value()
    {
        var first = Inputs(Samples.Ensembles.Scenario(refresh: true).EnsembleRuns);
        var again = Inputs(Samples.Ensembles.Scenario(refresh: true).EnsembleRuns);
        var other = Inputs([.. Samples.Ensembles.Scenario(refresh: true).EnsembleRuns.Select((run, at) => at == 7 ? run.WithMetric("rate", Math.BitIncrement(run.Metrics["rate"])) : run)]);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    private static byte[]? Inputs(IReadOnlyList<RunMeasurement> runs) => new EnsembleTier(EnsembleCases.Unchanged(
        Sensitivities.Measurement with { Description = Samples.Ensembles.Description, Ensemble = [.. runs] })).Inputs;

    private FalseAlarms Of(string scenario, ITier tier) => new FalseAlarmCache(folder.File("false-alarms.json")).Of(scenario, tier, () =>
    {
        counts++;
        return FalseAlarmCount.Of(tier);
    });

    private sealed class Known(byte? input) : ITier
    {
        public string Name => "known";

        public int Units => 3;

        public double Budget => 0.5;

        public byte[]? Inputs => input is { } value ? [value] : null;

        public Outcome Draw(Random generator) => generator.NextDouble() < 0.1 ? Outcome.Drift : Outcome.Identical;
    }
}
