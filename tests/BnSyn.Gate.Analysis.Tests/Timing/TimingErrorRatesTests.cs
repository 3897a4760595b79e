using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Tests.Timing;

/// <summary>Whole gate runs of eight scenarios, simulated with a fixed seed: how often they alarm, miss and stay open.</summary>
public sealed class TimingErrorRatesTests
{
    private const int Scenarios = 8;
    private const int Gates = 2000;

    /// <summary>Between launches of one program on a quiet machine.</summary>
    private const double Spread = 0.02;

    private static readonly int Fewest = TimingLevel.FewestPairs(Scenarios);

    [Fact]
    public void The_same_speed_alarms_in_at_most_half_a_percent_of_gates() =>
        Assert.InRange(Share(Fewest, 1, Spread, results => results.Any(IsSlower)), 0, TimingLevel.FalseAlarm);

    [Fact]
    public void The_largest_slowdown_that_is_allowed_alarms_in_at_most_half_a_percent_of_gates()
    {
        // Every scenario lies on the margin: the worst case of "not slower than the margin". Three standard errors on top.
        var most = TimingLevel.FalseAlarm + (3 * Math.Sqrt(TimingLevel.FalseAlarm / Gates));

        Assert.InRange(Share(Fewest, 1 + Timings.Margin, Spread, results => results.Any(IsSlower)), 0, most);
        Assert.InRange(Share(TimingPlan.MostPairs, 1 + Timings.Margin, Spread, results => results.Any(IsSlower)), 0.0005, most);
    }

    [Fact]
    public void A_slowdown_of_the_margin_passes_in_at_most_five_percent_of_scenarios() =>
        Assert.InRange(ShareOfScenarios(TimingPlan.MostPairs, 1 + Timings.Margin, Spread, result => result.Decision == TimingDecision.WithinMargin), 0.01, TimingLevel.FalsePass + 0.005);

    [Fact]
    public void A_slowdown_of_fifteen_percent_is_found_in_every_scenario_with_the_most_pairs_and_passes_with_none()
    {
        Assert.InRange(ShareOfScenarios(TimingPlan.MostPairs, 1.15, Spread, IsSlower), 0.999, 1);
        Assert.Equal(0, ShareOfScenarios(TimingPlan.MostPairs, 1.15, Spread, Passes));
        Assert.Equal(0, Share(Fewest, 1.15, Spread, results => results.All(Passes)));
    }

    [Fact]
    public void The_same_speed_is_shown_to_be_the_same_with_the_fewest_pairs() =>
        Assert.InRange(Share(Fewest, 1, Spread, results => results.All(Passes)), 0.99, 1);

    [Fact]
    public void Heavy_noise_leaves_open_and_never_alarms() =>
        Assert.Equal(0, Share(Fewest, 1, spread: 0.3, results => results.Any(IsSlower)));

    private static bool IsSlower(TimingResult result) => result.Decision == TimingDecision.Slower;

    private static bool Passes(TimingResult result) => result.Decision is TimingDecision.WithinMargin or TimingDecision.Faster;

    private static double ShareOfScenarios(int pairs, double ratio, double spread, Func<TimingResult, bool> isSo) =>
        Simulate(pairs, ratio, spread).SelectMany(results => results).Average(result => isSo(result) ? 1.0 : 0);

    private static double Share(int pairs, double ratio, double spread, Func<IReadOnlyList<TimingResult>, bool> isSo) =>
        Simulate(pairs, ratio, spread).Average(results => isSo(results) ? 1.0 : 0);

    private static IEnumerable<IReadOnlyList<TimingResult>> Simulate(int pairs, double ratio, double spread) =>
        Enumerable.Range(0, Gates).Select(gate =>
        {
            var random = Law.Generator(gate);
            return TimingJudge.Judge(Timings.Compare([.. Enumerable.Range(0, Scenarios).Select(_ => Timings.Series(random, pairs, ratio, spread))]), Timings.Margin);
        });
}
