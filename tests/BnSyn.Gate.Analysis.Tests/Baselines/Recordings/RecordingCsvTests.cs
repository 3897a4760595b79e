using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Recordings;

public sealed class RecordingCsvTests
{
    private static readonly RecordingTable Table = new(["time (s)", "x (m)"], [0, 0.1, 0.5, -0.0, 1, 1e-300, 1.5, 1.7976931348623157e308]);

    [Fact]
    public void A_file_has_a_head_with_units_and_numbers_that_read_back_as_the_same_bits()
    {
        var text = RecordingCsv.Write(Table);

        Assert.Equal("time (s),x (m)\n0,0.1\n0.5,-0\n1,1e-300\n1.5,1.7976931348623157e+308\n", text);
        Assert.True(RecordingCsv.Read(text).Table!.IsSame(Table));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = WithCommas();
            Assert.True(RecordingCsv.Read(RecordingCsv.Write(Table)).Table!.IsSame(Table));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    private static System.Globalization.CultureInfo WithCommas()
    {
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }

    [Fact]
    public void Other_ends_of_lines_and_a_mark_are_no_edit()
    {
        var text = RecordingCsv.Write(Table);
        var windows = "\uFEFF" + text.ReplaceLineEndings("\r\n");

        Assert.Equal(RecordingCsv.HashOf(text), RecordingCsv.HashOf(windows));
        Assert.True(RecordingCsv.Read(windows).Table!.IsSame(Table));
        Assert.NotEqual(RecordingCsv.HashOf(text), RecordingCsv.HashOf(text.Replace("0.5", "0.50", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("time (s),x (m)\n", 2)]
    [InlineData("time (s),x (m)\n0,1", 2)]
    [InlineData("time (s),x (m)\n0,1\n1\n", 3)]
    [InlineData("time (s),x (m)\n0,1\n1,2,3\n", 3)]
    [InlineData("time (s),x (m)\n0,NaN\n", 2)]
    [InlineData("time (s),x (m)\n0,Infinity\n", 2)]
    [InlineData("time (s),x (m)\n0,1e999\n", 2)]
    [InlineData("time (s),x (m)\n0,one\n", 2)]
    [InlineData("time (s),x (m)\n0,1\n\n1,2\n", 3)]
    public void What_is_no_table_is_refused_at_its_line(string text, int line)
    {
        var (table, problem, at) = RecordingCsv.Read(text);

        Assert.Null(table);
        Assert.NotEmpty(problem);
        Assert.Equal(line, at);
    }

    [Fact]
    public void A_stride_keeps_every_so_manyth_cell_along_every_axis_with_its_coordinates()
    {
        var field = Recorded.Plate with { Axes = [new("x", "m", 5) { Spacing = 0.5 }, new("y", "m", 4) { Origin = 10, Spacing = -1 }], Stride = 3 };

        var table = RecordingTables.Of(Sample.Description with { Fields = [field] }, "plate", Recorded.Measured([1, 2, 3, 4]))!;

        Assert.Equal(4, FieldCells.KeptCount(field));
        Assert.Equal("x (m),y (m),plate (K)\n0,10,1\n0,7,2\n1.5,10,3\n1.5,7,4\n", RecordingCsv.Write(table));
    }
}
