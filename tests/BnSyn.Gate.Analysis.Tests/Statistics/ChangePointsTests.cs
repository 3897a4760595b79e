using BnSyn.Gate.Analysis.Statistics;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

namespace BnSyn.Gate.Analysis.Tests.Statistics;

public sealed class ChangePointsTests
{
    /// <summary>Annual flow of the Nile at Aswan, 1871-1970, in 1e8 m^3 (Cobb, G. W. 1978, "The problem of the Nile", Biometrika 65, 243-251).</summary>
    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    [Fact]
    public void The_Nile_fell_after_1898_as_Cobb_found()
    {
        var change = Assert.Single(ChangePoints.Of(Nile), change => change.P < 1e-3);

        Assert.Equal(1899, 1871 + change.Index);
    }

    [Fact]
    public void A_step_is_found_at_its_first_value_with_the_odds_of_its_ranks()
    {
        var change = Assert.Single(ChangePoints.Of([.. Scatter(15), .. Scatter(15).Select(value => value + 100)]));

        // Of all C(30, 15) orders two separate the halves, and the change could have been at 21 places.
        Assert.Equal((15, 0, 30), (change.Index, change.Start, change.End));
        Assert.Equal(2 * 21 / 155_117_520.0, change.P, 1e-12);
    }

    [Fact]
    public void Two_steps_are_each_compared_with_their_neighbours_only()
    {
        var changes = ChangePoints.Of([.. Scatter(10), .. Scatter(10).Select(value => value + 100), .. Scatter(10)]);

        Assert.Equal([(10, 0, 20), (20, 10, 30)], changes.Select(change => (change.Index, change.Start, change.End)));
        Assert.All(changes, change => Assert.InRange(change.P, 0, 1e-3));
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(-1e9)]
    public void The_unit_does_not_matter(double unit)
    {
        double[] values = [.. Scatter(15), .. Scatter(15).Select(value => value + 100)];

        Assert.Equal(ChangePoints.Of(values), ChangePoints.Of([.. values.Select(value => unit * value)]));
    }

    [Fact]
    public void Constants_and_short_series_have_no_changes()
    {
        Assert.Empty(ChangePoints.Of(new double[30]));
        Assert.Empty(ChangePoints.Of([1, 1, 1, 1, 9, 9, 9, 9, 9]));
        Assert.Empty(ChangePoints.Of([1]));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChangePoints.Of([.. Scatter(15), double.NaN, .. Scatter(15)]));

    private static double[] Scatter(int count) => Law.Normal.Sample(count, Law.Generator(3));
}
