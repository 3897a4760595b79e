using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Tests.Diagnostics;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(5169, "5169")]
    [InlineData(123456, "123456")]
    [InlineData(0.00012346, "0.0001235")]
    [InlineData(-12.3456, "-12.35")]
    [InlineData(1e-9, "1e-9")]
    [InlineData(2.5e20, "2.5e+20")]
    [InlineData(double.NaN, "NaN")]
    public void Rounded_numbers_have_four_significant_digits_and_keep_whole_digits(double value, string text) =>
        Assert.Equal(text, NumberText.Rounded(value));

    [Fact]
    public void Round_trip_numbers_read_back_as_the_same_bits() =>
        Assert.Equal(0.1 + 0.2, double.Parse(NumberText.Of(0.1 + 0.2), System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(1e-9, "1e-9")]
    [InlineData(-2.7331334160556463E-07, "-2.733133416055646e-7")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.25, "0.25")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Round_trip_numbers_have_the_exponent_of_rounded_ones(double value, string text) => Assert.Equal(text, NumberText.Of(value));

    [Theory]
    [InlineData(4, 5, " (+25 %)")]
    [InlineData(-4, -5, " (-25 %)")]
    [InlineData(1e-17, 3e-7, "")]
    [InlineData(0, 1, "")]
    [InlineData(0, 0, "")]
    public void A_change_from_next_to_nothing_has_no_percentage(double before, double after, string text) =>
        Assert.Equal(text, NumberText.Relative(before, after));

    [Theory]
    [InlineData("mV", "3 mV")]
    [InlineData("1", "3")]
    public void A_pure_number_has_no_unit(string unit, string text) => Assert.Equal(text, NumberText.WithUnit("3", unit));
}
