using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Tests.Reports.Pictures;

public sealed class GridPictureTests
{
    [Fact]
    public void A_cell_is_drawn_by_its_sign_and_its_quarter_and_what_is_the_same_is_not()
    {
        var content = Draw(new[,] { { 0, 4.0 }, { -1, 0 } });

        Assert.Contains("\"a more s4\"", content, StringComparison.Ordinal);
        Assert.Contains("\"a less s1\"", content, StringComparison.Ordinal);
        Assert.DoesNotContain("s2", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_cells_than_a_picture_has_the_farthest_is_drawn_and_the_size_stays()
    {
        var values = new double[1000, 1000];
        (values[500, 501], values[0, 999]) = (3, -3);

        var content = Draw(values);

        Assert.Contains("a more s4", content, StringComparison.Ordinal);
        Assert.Contains("a less s4", content, StringComparison.Ordinal);
        Assert.True(content.Length < 1000, content);
    }

    [Fact]
    public void A_difference_that_is_no_number_is_drawn() => Assert.Contains("\"a place\"", Draw(new[,] { { double.NaN, 1 } }), StringComparison.Ordinal);

    private static string Draw(double[,] values) => new GridPicture
    {
        Axes = ("x", "y"),
        Columns = ("0", "1"),
        Rows = ("0", "1"),
        Values = values,
        Worst = (0, 0),
    }.Draw("title", "text").Drawing.Content;
}
