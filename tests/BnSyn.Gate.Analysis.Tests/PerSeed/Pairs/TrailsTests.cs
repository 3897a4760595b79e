using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Tests.PerSeed.Pairs;

public sealed class TrailsTests
{
    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, new byte[] { 1, 2, 3 }, null, "the trails of states do not differ")]
    [InlineData(new byte[] { 1, 2, 3 }, new byte[] { 1, 9, 3 }, 1, "first diverging step 1")]
    [InlineData(new byte[] { 1, 2, 3 }, new byte[] { 1, 2 }, 2, "first diverging step 2")]
    [InlineData(new byte[] { 9 }, new byte[] { 1 }, 0, "first diverging step 0 (the built state)")]
    [InlineData(new byte[] { 9 }, new byte[] { }, null, "first diverging step unknown: no trail")]
    public void The_first_entry_that_differs_is_the_first_diverging_step(byte[] first, byte[] second, int? step, string words)
    {
        Assert.Equal(step, Trails.FirstDivergingStep(first, second));
        Assert.Equal(step, Trails.FirstDivergingStep(second, first));
        Assert.Equal(words, Trails.Describe(first, second));
    }
}
