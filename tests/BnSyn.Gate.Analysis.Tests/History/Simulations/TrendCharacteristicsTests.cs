using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.History.Simulations;

/// <summary>The promises of docs/trend.md, over simulations with fixed seeds.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class TrendCharacteristicsTests
{
    // Three standard errors of a share at the level over the repetitions.
    [Theory]
    [InlineData("normal, 2 %")]
    [InlineData("exponential, 2 %", Explicit = true)]
    [InlineData("normal, 5 %", Explicit = true)]
    public void Independent_runs_without_a_change_alarm_at_most_at_the_level(string noise) =>
        Assert.InRange(HistorySimulation.StationaryWith(noise).EitherAnySize, 0, SeriesJudge.Level + (3 * Math.Sqrt(SeriesJudge.Level / HistorySimulation.Repetitions)));

    [Fact(Explicit = true)]
    public void Correlated_runs_without_a_change_alarm_more_often_and_the_threshold_keeps_most_of_it_from_being_a_warning() =>
        Assert.All(
            HistorySimulation.Stationary.Where(row => row.Noise.Contains("correlation", StringComparison.Ordinal)),
            row => Assert.InRange(row.Either, 0, row.EitherAnySize / 3));

    [Fact(Explicit = true)]
    public void ED_PELT_alone_alarms_where_nothing_happens() =>
        Assert.All(HistorySimulation.Stationary, row => Assert.True(row.EdPelt > 10 * SeriesJudge.Level, row.ToString()));

    [Fact(Explicit = true)]
    public void A_creep_of_a_third_of_a_percent_a_run_is_found_in_nine_of_ten_histories_at_a_noise_of_two_percent() =>
        Assert.All(
            HistorySimulation.Creeping.Where(row => row.Fault.StartsWith("0.3", StringComparison.Ordinal) && !row.Noise.Contains('3', StringComparison.Ordinal)),
            row => Assert.True(row.Either >= 0.9, row.ToString()));

    [Fact(Explicit = true)]
    public void A_step_of_a_tenth_is_found_in_nine_of_ten_histories() =>
        Assert.All(
            HistorySimulation.Stepping.Where(row => row.Fault.StartsWith("10 %", StringComparison.Ordinal)),
            row => Assert.True(row.Changed >= 0.9, row.ToString()));

    [Fact(Explicit = true)]
    public void The_page_is_written_from_the_simulations() => RepositoryFiles.AssertHolds(TrendDocument.Write(), "docs", "trend.md");
}
