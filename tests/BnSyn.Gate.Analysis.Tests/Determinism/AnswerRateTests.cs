using BnSyn.Gate.Analysis.Determinism;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Determinism;

public sealed class AnswerRateTests
{
    [Fact]
    public void A_gate_of_every_day_has_no_rate() => Assert.Empty(AnswerRate.Of(Sample.Scenario()));

    [Fact]
    public void Planned_repetitions_have_a_rate_with_an_interval_by_number_of_threads()
    {
        var rates = AnswerRate.Of(Repeated(repetition => repetition is 4 or 7)).ToList();

        Assert.Equal([(0, 2, 0), (1, 4, 1), (8, 4, 1)], rates.Select(rate => (rate.Threads, rate.Runs, rate.Others)));
        Assert.All(rates, rate => Assert.Equal(("reference", 1ul, false), (rate.Backend, rate.Seed, rate.IsAskedAgain)));
        Assert.Equal(0.25, rates[1].Rate);

        // Clopper and Pearson, 1 of 4.
        Assert.Equal(0.0063, rates[1].Lower!.Value, 4);
        Assert.Equal(0.8059, rates[1].Upper!.Value, 4);
    }

    [Fact]
    public void The_first_run_may_be_the_other_one()
    {
        var scenario = Repeated(repetition => repetition == 0);

        Assert.Equal([1, 0, 0], AnswerRate.Of(scenario).Select(rate => rate.Others));
    }

    [Fact]
    public void What_was_asked_again_for_its_answer_has_no_rate()
    {
        var again = Sample.Run("accelerated", 42, 1) with { Origin = RunOrigin.AskedAgain };
        var whole = Sample.Scenario();

        var rate = Assert.Single(AnswerRate.Of(whole with { Runs = [.. whole.Runs, again.WithMetric("rate", 6)] }));

        Assert.Equal(("accelerated", 42ul, true, 2, 1), (rate.Backend, rate.Seed, rate.IsAskedAgain, rate.Runs, rate.Others));
        Assert.Equal((null, null, null), (rate.Rate, rate.Lower, rate.Upper));
    }

    /// <summary>The sample with two runs as in every gate, four with one thread and four with eight.</summary>
    private static ScenarioMeasurement Repeated(Func<int, bool> isOther)
    {
        var whole = Sample.Scenario();
        var fresh = Enumerable.Range(2, 8).Select(repetition =>
            Sample.Run("reference", 1, repetition) with { Origin = RunOrigin.FreshProcess, Threads = repetition < 6 ? 1 : 8 });
        return (whole with { Runs = [.. whole.Runs, .. fresh] })
            .WithRuns(run => run is { Backend: "reference", Seed: 1 } && isOther(run.Repetition) ? run.WithMetric("rate", 6) : run);
    }
}
