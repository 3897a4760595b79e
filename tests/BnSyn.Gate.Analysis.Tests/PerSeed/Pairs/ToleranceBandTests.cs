using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.PerSeed.Pairs;

public sealed class ToleranceBandTests
{
    private static readonly Arbitrary<(double A, double B, double Absolute, double Relative)> Cases = (
        from a in ArbMap.Default.GeneratorFor<double>()
        from b in ArbMap.Default.GeneratorFor<double>()
        from absolute in Gen.Choose(1, 1_000_000).Select(value => value * 1e-6)
        from relative in Gen.Choose(0, 999).Select(value => value * 1e-3)
        select (a, b, absolute, relative)).ToArbitrary();

    [Fact]
    public void The_rule_is_symmetric() => Properties.Hold(Cases, entry =>
        new ToleranceBand(entry.Absolute, entry.Relative) is var band && band.Holds(entry.A, entry.B) == band.Holds(entry.B, entry.A));

    [Fact]
    public void The_rule_is_reflexive_for_finite_values_only() => Properties.Hold(Cases, entry =>
        new ToleranceBand(entry.Absolute, entry.Relative).Holds(entry.A, entry.A) == double.IsFinite(entry.A));

    [Fact]
    public void A_wider_band_holds_what_a_narrower_one_holds() => Properties.Hold(Cases, entry =>
        !new ToleranceBand(entry.Absolute, entry.Relative).Holds(entry.A, entry.B)
        || new ToleranceBand(entry.Absolute * 2, entry.Relative).Holds(entry.A, entry.B));

    [Theory]
    [InlineData(0, 0.5, true)]
    [InlineData(0, 0.51, false)]
    [InlineData(100, 101, true)]
    [InlineData(100, 101.02, false)]
    [InlineData(-100, -101, true)]
    [InlineData(-100, 100, false)]
    [InlineData(double.NaN, double.NaN, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, false)]
    public void The_larger_of_the_two_tolerances_decides(double first, double second, bool holds) =>
        Assert.Equal(holds, new ToleranceBand(0.5, 0.01).Holds(first, second));

    [Theory]
    [InlineData(0, 1, "0.5 mV")]
    [InlineData(100, 200, "1 %")]
    public void The_part_that_decides_is_named(double first, double second, string words) =>
        Assert.Equal(words, new ToleranceBand(0.5, 0.01).Describe(first, second, "mV"));
}
