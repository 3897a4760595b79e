using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Tests.PerSeed.Pairs;

public sealed class DifferenceTextTests
{
    private static readonly StateDifference Difference = new("accelerated", Against.Reference, 1)
    {
        Step = 12,
        Quantity = "g_nmda",
        Index = 17,
        Expected = "0.1",
        Actual = "0.2",
        Ulps = 1,
        Differing = 3,
        Elements = 1000,
    };

    [Fact]
    public void It_names_the_element_both_values_their_distance_and_how_many_differ() =>
        Assert.Equal("g_nmda[17] is 0.2, reference 0.1 (1 ulp), 3 of 1000 differ", DifferenceText.Of(Difference));

    [Fact]
    public void Other_quantities_that_differ_are_named_too() =>
        Assert.Equal("g_nmda[17] is 0.2, reference 0.1 (1 ulp), 3 of 1000 differ; V, w differ too", DifferenceText.Of(Difference with { Also = ["V", "w"] }));

    [Fact]
    public void A_single_integer_has_neither_index_nor_ulps() =>
        Assert.Equal("count is 5, base 4", DifferenceText.Of(Difference with { Against = Against.Baseline, Quantity = "count", Index = 0, Expected = "4", Actual = "5", Ulps = null, Differing = 1, Elements = 1 }));

    [Fact]
    public void Where_nothing_is_known_it_says_why() =>
        Assert.Equal("which quantity differs first could not be told: it crashed", DifferenceText.Of(Difference with { Problem = "it crashed" }));
}
