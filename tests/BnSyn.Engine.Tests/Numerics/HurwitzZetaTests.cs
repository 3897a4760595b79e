using BnSyn.Engine.Numerics;
using BnSyn.Engine.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BnSyn.Engine.Tests.Numerics;

public sealed class HurwitzZetaTests
{
    [Theory]
    [InlineData(2.0, 1.0, 1.6449340668482264)]
    [InlineData(3.0, 1.0, 1.2020569031595943)]
    [InlineData(4.0, 1.0, 1.0823232337111382)]
    [InlineData(1.5, 1.0, 2.6123753486854883)]
    [InlineData(2.0, 0.5, 4.934802200544679)]
    [InlineData(2.0, 2.0, 0.6449340668482264)]
    public void KnownValueIsMet(double s, double a, double expected) => Close.To(expected, HurwitzZeta.At(s, a), 1e-13);

    [Fact]
    public void OneTermIsTheDifferenceOfTwoNeighbours() =>
        Prop.ForAll(Gen.Choose(1050, 12_000).Zip(Gen.Choose(1, 400)).ToArbitrary(), pair =>
        {
            double s = pair.Item1 * 1e-3;
            double a = pair.Item2;
            double expected = HurwitzZeta.At(s, a + 1.0) + Math.Pow(a, -s);
            return Math.Abs(HurwitzZeta.At(s, a) - expected) <= 1e-13 * expected;
        }).Check(Reproducible.Config);

    [Fact]
    public void ValuesOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("s - 1", () => HurwitzZeta.At(1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("a", () => HurwitzZeta.At(2.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>("s - 1", () => HurwitzZeta.At(double.NaN, 1.0));
    }
}
