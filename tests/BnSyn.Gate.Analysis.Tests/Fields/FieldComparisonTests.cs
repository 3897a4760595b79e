using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Fields;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Fields;

public sealed class FieldComparisonTests
{
    private static readonly FieldDescription Line = new("line", "K", [new("x", "1", 4)])
    {
        Norms = [new(FieldNorm.L1, 0.1, "a tenth"), new(FieldNorm.L2, 0.1, "a tenth"), new(FieldNorm.Maximum, 0.1, "a tenth")],
    };

    [Fact]
    public void The_norms_are_relative_to_those_of_the_expected_field()
    {
        var comparison = Compare(Line, [1, 2, 3, 8], [1, 2, 3, 4]);

        Assert.Equal([4 / 10.0, 4 / Math.Sqrt(30), 1], comparison.Norms.Select(norm => Math.Round(norm.Value, 15)).Zip(comparison.Norms).Select((pair, at) => at == 1 ? comparison.Norms[1].Value : pair.First));
        Assert.Equal(3, comparison.WorstRow);
        Assert.False(comparison.Holds);
    }

    [Fact]
    public void A_nominal_size_is_what_they_are_relative_to_where_it_is_declared() =>
        Assert.Equal([1 / 100.0, 2 / 100.0, 4 / 100.0], Compare(Line with { NominalSize = 100 }, [1, 2, 3, 8], [1, 2, 3, 4]).Norms.Select(norm => norm.Value));

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.All(Compare(Line, [0, 0, 0, 0], [0, 0, 0, 0]).Norms, norm => Assert.Equal(0, norm.Value));
        var comparison = Compare(Line, [0, 0, 1e-300, 0], [0, 0, 0, 0]);
        Assert.All(comparison.Norms, norm => Assert.Equal(double.PositiveInfinity, norm.Value));
        Assert.Equal(2, comparison.WorstRow);
    }

    [Fact]
    public void Squares_beyond_a_double_are_no_matter()
    {
        Assert.True(Compare(Line, [1e300, 1e300, 1e300, 1.01e300], [1e300, 1e300, 1e300, 1e300]).Holds);
        Assert.False(Compare(Line, [1e-300, 1e-300, 1e-300, 9e-300], [1e-300, 1e-300, 1e-300, 1e-300]).Holds);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_never_holds(double value) => Assert.False(Compare(Line, [1, 2, 3, value], [1, 2, 3, 4]).Holds);

    // The maximum sees one cell of thousands, a mean does not: that is why each has its tolerance.
    [Fact]
    public void One_wrong_cell_among_many_fails_the_maximum_alone()
    {
        var field = Line with { Axes = [new("x", "1", 1000)] };
        double[] expected = [.. Enumerable.Repeat(1.0, 1000)];

        Assert.Equal([true, true, false], Compare(field, expected.With(17, 1.5), expected).Norms.Select(norm => norm.Holds));
    }

    private static FieldComparison Compare(FieldDescription field, double[] actual, double[] expected) => FieldComparison.Of(field, Table(field, actual), Table(field, expected));

    private static RecordingTable Table(FieldDescription field, double[] values) =>
        RecordingTables.Of(Sample.Description with { Fields = [field] }, field.Name, Recorded.Measured(values))!;
}
