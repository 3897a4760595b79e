using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Tests.Outcomes;

public sealed class OutcomeOrderTests
{
    [Fact]
    public void Invalid_is_worse_than_drift_than_inconclusive_than_equivalent_than_identical()
    {
        Outcome[] order = [Outcome.Identical, Outcome.Equivalent, Outcome.Inconclusive, Outcome.Drift, Outcome.Invalid];

        foreach (var (worse, index) in order.Select((outcome, index) => (outcome, index)))
        {
            Assert.All(order[..(index + 1)], better => Assert.Equal(worse, OutcomeOrder.Worst([better, worse])));
            Assert.All(order[..(index + 1)], better => Assert.Equal(worse, OutcomeOrder.Worst([worse, better])));
        }
    }

    [Fact]
    public void Nothing_at_all_is_inconclusive() => Assert.Equal(Outcome.Inconclusive, OutcomeOrder.Worst([]));
}
