using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BnSyn.Cli.Pictures;
using BnSyn.Engine.Networks;
using BnSyn.Engine.Networks.Analysis;
using Xunit;

namespace BnSyn.Cli.Tests.Pictures;

/// <summary>Pictures are well-formed, have words, and put points where they belong.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Picture_is_xml_with_a_title_and_a_description_whatever_their_text()
    {
        XElement svg = Drawn(new Picture("a < b & \"c\"", "words", [Panel([(0.0, 1.0), (1.0, 2.0)])]));
        Assert.Equal(["a < b & \"c\"", "words"], svg.Elements().Take(2).Select(element => element.Value));
        Assert.Equal("img", (string?)svg.Attribute("role"));
    }

    [Fact]
    public void Ends_of_a_curve_are_at_the_corners_of_its_panel()
    {
        XElement svg = Drawn(new Picture("t", "d", [Panel([(0.0, 5.0), (10.0, 6.0)])]));
        XElement frame = svg.Elements().Single(element => (string?)element.Attribute("class") == "frame");
        double left = Of(frame, "x"), top = Of(frame, "y"), right = left + Of(frame, "width"), bottom = top + Of(frame, "height");
        Assert.Equal([(left, bottom), (right, top)], Points(Curve(svg, "line")));
    }

    [Fact]
    public void Equal_ratios_are_equal_distances_on_a_logarithmic_axis_and_what_is_not_positive_is_left_out()
    {
        var panel = new Panel(new Axis("x", IsLogarithmic: true), new Axis("y"), [new Curve("", [(1.0, 0.0), (10.0, 1.0), (0.0, 1.0), (100.0, 2.0)])]);
        (double X, double Y)[] points = Points(Curve(Drawn(new Picture("t", "d", [panel])), "line"));
        Assert.Equal(3, points.Length);
        Assert.Equal(points[1].X - points[0].X, points[2].X - points[1].X, 0.02);
    }

    [Fact]
    public void Peak_of_a_long_curve_is_drawn()
    {
        (double, double)[] points = [.. Enumerable.Range(0, 100_000).Select(i => ((double)i, i == 70_001 ? 9.0 : i % 2))];
        (double X, double Y)[] drawn = Points(Curve(Drawn(new Picture("t", "d", [Panel(points)])), "line"));
        Assert.InRange(drawn.Length, 1000, 4100);
        Assert.Equal(34.0, drawn.Min(point => point.Y), 0.01);
    }

    [Fact]
    public void Curve_without_points_and_one_of_a_single_value_are_drawn()
    {
        Assert.NotNull(Drawn(new Picture("t", "d", [Panel([])])));
        Assert.Single(Points(Curve(Drawn(new Picture("t", "d", [Panel([(3.0, 3.0)])])), "line")));
        Assert.DoesNotContain("NaN", Text(new Picture("t", "d", [Panel([(3.0, double.NaN)])])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, 100.0, "0 20 40 60 80 100")]
    [InlineData(-0.3, 0.3, "-0.3 -0.2 -0.1 0 0.1 0.2 0.3")]
    [InlineData(2.7667, 2.8833, "2.78 2.8 2.82 2.84 2.86 2.88")]
    public void Ticks_are_round(double least, double most, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Axis("x").Ticks(least, most).Select(tick => tick.Text)));

    [Fact]
    public void Ticks_of_a_logarithmic_axis_are_powers_of_ten() =>
        Assert.Equal("1 10 100 1000", string.Join(' ', new Axis("x", IsLogarithmic: true).Ticks(0.0, 3.0).Select(tick => tick.Text)));

    [Fact]
    public void Ticks_of_a_short_logarithmic_axis_are_one_two_and_five() =>
        Assert.Equal("0.05 0.1 0.2", string.Join(' ', new Axis("x", IsLogarithmic: true).Ticks(Math.Log10(0.025), Math.Log10(0.2)).Select(tick => tick.Text)));

    [Fact]
    public void Raster_has_a_stroke_for_every_spike_with_the_inhibitory_neurons_above()
    {
        Network network = Network.Create(new NetworkParameters { N = 100, ExternalCurrentPA = 500.0 }, 3, "accelerated");
        var recorder = new NetworkRecorder(network);
        for (int step = 0; step < 300; step++)
        {
            recorder.Step();
        }

        XElement svg = Drawn(RasterPicture.Of(recorder, network));
        XElement[] strokes = [.. svg.Elements().Where(element => ((string?)element.Attribute("class"))?.EndsWith("fine", StringComparison.Ordinal) == true)];
        Assert.True(recorder.Raster.Count > 100);
        Assert.Equal(recorder.Raster.Count, strokes.Sum(path => Points(path).Length));
        Assert.True(Points(strokes[0]).Min(point => point.Y) > Points(strokes[1]).Max(point => point.Y));
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{recorder.Raster.Count} spikes of 100 neurons, 80 of them excitatory, in 30 ms"), svg.Elements().First().Value, StringComparison.Ordinal);
    }

    private static Panel Panel((double, double)[] points) => new(new Axis("x"), new Axis("y"), [new Curve("curve", points)]);

    private static string Text(Picture picture)
    {
        using var bytes = new MemoryStream();
        picture.Write(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static XElement Drawn(Picture picture) => XDocument.Parse(Text(picture)).Root!;

    private static XElement Curve(XElement svg, string style) => svg.Elements().Single(element => ((string?)element.Attribute("class"))?.EndsWith(" " + style, StringComparison.Ordinal) == true);

    private static double Of(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static (double X, double Y)[] Points(XElement path) =>
    [
        .. Regex.Matches((string)path.Attribute("d")!, @"[ML](-?[\d.]+) (-?[\d.]+)")
            .Select(match => (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))),
    ];
}
