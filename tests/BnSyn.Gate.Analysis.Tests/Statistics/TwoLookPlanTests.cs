using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Distributions;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class TwoLookPlanTests
{
    /// <summary>
    /// Two looks at one-sided 2.5 % (two-sided 5 %) with this spending function: boundaries 2.963 and 1.969, 0.00153 spent at first
    /// (Jennison and Turnbull 2000, Group Sequential Methods, chapter 7; also what the R packages ldbounds and gsDesign print).
    /// </summary>
    [Fact]
    public void Half_and_all_of_the_seeds_have_the_published_boundaries()
    {
        var plan = TwoLookPlan.Create(0.025, SeedCounts.Samples(20, 20), SeedCounts.Samples(40, 40));

        Assert.Equal(0.5, plan.Information, 1e-15);
        Assert.Equal(0.00153, plan.FirstAlpha, 5e-6);
        Assert.Equal(2.963, -Normal.InvCDF(0, 1, plan.FirstAlpha), 5e-4);
        Assert.Equal(1.969, -Normal.InvCDF(0, 1, plan.SecondAlpha), 5e-4);
    }

    /// <summary>The spending of one-sided 5 % by this function, as the README of the Julia package SeqBounds prints it.</summary>
    [Theory]
    [InlineData(25, 8.85754e-5)]
    [InlineData(50, 0.0055746)]
    [InlineData(75, 0.0236251)]
    public void A_share_of_the_seeds_spends_what_is_published(int first, double spent) =>
        Assert.Equal(1, TwoLookPlan.Create(0.05, SeedCounts.Pairs(first), SeedCounts.Pairs(100)).FirstAlpha / spent, 1e-5);

    [Fact]
    public void A_later_first_look_spends_more_and_leaves_less()
    {
        var plans = Enumerable.Range(1, 9).Select(tenth => TwoLookPlan.Create(0.05, SeedCounts.Pairs(10 * tenth), SeedCounts.Pairs(100))).ToList();

        Assert.Equal(plans.OrderBy(plan => plan.FirstAlpha), plans);
        Assert.Equal(plans.OrderByDescending(plan => plan.SecondAlpha), plans);
    }

    [Theory]
    [InlineData(0.05, 10, 20)]
    [InlineData(0.05, 30, 40)]
    [InlineData(0.005, 20, 60)]
    [InlineData(0.05, 99, 100)]
    public void Both_looks_together_spend_the_level(double alpha, int first, int second)
    {
        var plan = TwoLookPlan.Create(alpha, SeedCounts.Pairs(first), SeedCounts.Pairs(second));
        var (one, two) = (-Normal.InvCDF(0, 1, plan.FirstAlpha), -Normal.InvCDF(0, 1, plan.SecondAlpha));
        var generator = new MathNet.Numerics.Random.Xoshiro256StarStar(3, threadSafe: false);
        const int Looks = 200_000;
        var crossed = 0;
        for (var look = 0; look < Looks; look++)
        {
            var early = Normal.Sample(generator, 0, 1);
            var late = (Math.Sqrt(plan.Information) * early) + (Math.Sqrt(1 - plan.Information) * Normal.Sample(generator, 0, 1));
            crossed += early >= one || late >= two ? 1 : 0;
        }

        Assert.Equal(alpha, (double)crossed / Looks, 4 * Math.Sqrt(alpha / Looks));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    public void The_levels_are_ordered_and_neither_exceeds_what_is_there(int first)
    {
        var plan = TwoLookPlan.Create(0.05, SeedCounts.Samples(first, first), SeedCounts.Samples(100, 100));

        Assert.InRange(plan.FirstAlpha, 0, plan.SecondAlpha);
        Assert.InRange(plan.SecondAlpha, plan.Alpha - plan.FirstAlpha, plan.Alpha);
    }

    [Fact]
    public void A_second_look_without_fresh_seeds_is_no_plan()
    {
        Assert.Throws<ArgumentException>(() => TwoLookPlan.Create(0.05, SeedCounts.Pairs(20), SeedCounts.Pairs(20)));
        Assert.Throws<ArgumentException>(() => TwoLookPlan.Create(0.05, SeedCounts.Pairs(20), SeedCounts.Pairs(19)));
        Assert.Throws<ArgumentException>(() => TwoLookPlan.Create(0.05, SeedCounts.Samples(20, 20), SeedCounts.Samples(10, 80)));
        Assert.Throws<ArgumentException>(() => TwoLookPlan.Create(0.05, SeedCounts.Pairs(20), SeedCounts.Samples(40, 40)));
    }
}
