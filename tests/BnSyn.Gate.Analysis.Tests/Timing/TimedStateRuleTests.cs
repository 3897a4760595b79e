using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class TimedStateRuleTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_timed_run_that_ends_in_another_state_is_BNG4016_and_invalid()
    {
        var scenario = Sample.Scenario() with { TimedStates = [new("reference", 80, 1, 1), new("accelerated", 80, 0xAB, 0xCD)] };

        var finding = bench.Find("BNG4016", scenario);

        Assert.Equal(
            "near-critical: after 80 steps the timed run of backend 'accelerated' is in a different state from the compared run (hash 00000000000000ab, expected 00000000000000cd)",
            finding.Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }

    [Fact]
    public void A_process_that_times_and_ends_in_another_state_is_BNG4016()
    {
        var comparison = Timings.Compare(Timings.Series());
        var changed = comparison with
        {
            Timing = comparison.Timing with { Series = [.. comparison.Timing.Series.Select(series => series with { State = new(series.Backend, 7, 1, 2) })] },
        };

        Assert.Contains("after 7 steps", bench.Find("BNG4016", changed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timed_run_that_ends_where_the_observed_run_was_says_nothing() =>
        Assert.Empty(bench.Judge(Sample.Scenario() with { TimedStates = [new("accelerated", 80, 7, 7)] }).Findings);
}
