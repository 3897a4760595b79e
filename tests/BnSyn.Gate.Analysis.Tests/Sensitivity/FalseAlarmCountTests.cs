using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Analysis.Tests.Sensitivity;

public sealed class FalseAlarmCountTests
{
    [Fact]
    public void Who_waits_is_told_how_far_it_is()
    {
        List<(int, int)> told = [];

        FalseAlarmCount.Of(new Coin(0, Budget: 1), (drawn, most) =>
        {
            lock (told)
            {
                told.Add((drawn, most));
            }
        });

        Assert.Equal(Enumerable.Range(1, 10).Select(hundreds => (100 * hundreds, FalseAlarmCount.FewestGates)), told.Order());
    }

    [Fact]
    public void A_tier_that_alarms_once_in_twenty_is_counted_so_and_over_its_budget_of_one_in_a_hundred()
    {
        var alarms = FalseAlarmCount.Of(new Coin(0.05, Budget: 0.01));

        Assert.InRange(alarms.Rate, 0.03, 0.07);
        Assert.True(alarms.IsOverBudget);
        Assert.Equal(alarms, FalseAlarmCount.Of(new Coin(0.05, Budget: 0.01)));
    }

    [Fact]
    public void A_tier_that_uses_half_of_its_budget_is_told_from_one_that_is_over_it_by_more_gates()
    {
        var half = FalseAlarmCount.Of(new Coin(0.0025, Budget: 0.005));
        var twice = FalseAlarmCount.Of(new Coin(0.01, Budget: 0.005));

        Assert.False(half.IsOverBudget);
        Assert.True(twice.IsOverBudget);
        Assert.All([half, twice], count => Assert.InRange(count.Gates, FalseAlarmCount.FewestGates, FalseAlarmCount.MostGates));
    }

    [Fact]
    public void More_gates_begin_with_the_same_gates()
    {
        var few = FalseAlarmCount.Of(new Coin(0.0025, Budget: 1));
        var more = FalseAlarmCount.Of(new Coin(0.0025, Budget: 0.0025));

        Assert.Equal(FalseAlarmCount.FewestGates, few.Gates);
        Assert.True(more.Gates > few.Gates);
        Assert.True(more.Alarms >= few.Alarms);
    }

    [Fact]
    public void A_budget_holds_the_bound_and_not_the_rate()
    {
        Assert.False(new FalseAlarms("ensemble", 1000, 1, 0, 120, 0.005).IsOverBudget);
        Assert.True(new FalseAlarms("ensemble", 1000, 2, 0, 120, 0.005).IsOverBudget);
    }

    [Fact]
    public void Without_a_budget_a_single_alarm_is_over_it()
    {
        Assert.False(new FalseAlarms("exact", 1000, 0, 0, 3, 0).IsOverBudget);
        Assert.True(new FalseAlarms("exact", 1000, 1, 0, 3, 0).IsOverBudget);
    }

    private sealed record Coin(double Alarms, double Budget) : ITier
    {
        public string Name => "coin";

        public int Units => 1;

        public byte[]? Inputs => null;

        public Outcome Draw(Random generator) => generator.NextDouble() < Alarms ? Outcome.Drift : Outcome.Inconclusive;
    }
}
