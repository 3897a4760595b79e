using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Tests.Timing;

public sealed class TimingPlanTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 12)]
    [InlineData(16, 12)]
    public void The_fewest_pairs_can_reach_the_level_and_two_fewer_cannot(int series, int pairs)
    {
        Assert.Equal(pairs, TimingLevel.FewestPairs(series));
        Assert.True(Math.Pow(2, -pairs) * series <= TimingLevel.FalseAlarm);
        Assert.True(Math.Pow(2, 2 - pairs) * series > TimingLevel.FalseAlarm);
    }

    [Theory]
    [InlineData(240, 24)]
    [InlineData(150, 14)]
    [InlineData(120, 12)]
    [InlineData(119, 0)]
    [InlineData(0, 0)]
    public void A_budget_buys_even_pairs_and_never_fewer_than_can_alarm(double budget, int pairs) =>
        Assert.Equal(pairs, TimingPlan.Pairs(10, budget, 8, isDecided: false));

    [Theory]
    [InlineData(1000, 12)]
    [InlineData(5.5, 4)]
    [InlineData(-3, 0)]
    public void What_is_decided_takes_the_fewest_pairs_or_what_the_budget_reaches_for(double budget, int pairs) =>
        Assert.Equal(pairs, TimingPlan.Pairs(1, budget, 8, isDecided: true));
}
