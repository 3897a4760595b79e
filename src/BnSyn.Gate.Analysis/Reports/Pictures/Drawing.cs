using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>
/// The content of one <c>svg</c> element, as wide as every picture. Nothing has a colour of its own: classes of the stylesheet give one, so that
/// a picture follows a dark page and a printed one. Coordinates have a tenth of a pixel.
/// </summary>
internal sealed class Drawing(double height)
{
    /// <summary>The width of every picture: that of a telephone, so that its text is readable there.</summary>
    public const double Width = 400;

    private readonly StringBuilder _content = new();

    /// <summary>The height.</summary>
    public double Height { get; } = height;

    /// <summary>What is drawn.</summary>
    public string Content => _content.ToString();

    /// <summary>A coordinate.</summary>
    public static string Number(double value) => (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Draws a straight line.</summary>
    public void Line(string look, double x1, double y1, double x2, double y2) => Path("l " + look, $"M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}");

    /// <summary>Draws a line through points; where one is not finite, it is interrupted.</summary>
    public void Lines(string look, IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        var isDown = false;
        foreach (var (x, y) in points)
        {
            var isThere = double.IsFinite(x) && double.IsFinite(y);
            if (isThere)
            {
                path.Append(isDown ? 'L' : 'M').Append(Number(x)).Append(' ').Append(Number(y));
            }

            isDown = isThere;
        }

        Path("l " + look, path.ToString());
    }

    /// <summary>Fills what is between two lines.</summary>
    public void Area(string look, IReadOnlyList<(double X, double Lower, double Upper)> points)
    {
        if (points.Count > 0)
        {
            Path("a " + look, "M" + string.Join('L', points.Select(point => $"{Number(point.X)} {Number(point.Upper)}")
                .Concat(points.Reverse().Select(point => $"{Number(point.X)} {Number(point.Lower)}"))) + "Z");
        }
    }

    /// <summary>Fills a rectangle.</summary>
    public void Box(string look, double x, double y, double width, double height) =>
        _content.Append($"<rect class=\"a {look}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(Math.Max(width, 0))}\" height=\"{Number(Math.Max(height, 0))}\"/>");

    /// <summary>Draws a mark.</summary>
    public void Mark(MarkShape shape, string look, double x, double y)
    {
        if (shape == MarkShape.Diamond)
        {
            Path("m " + look, $"M{Number(x)} {Number(y - 6)}l6 6l-6 6l-6 -6z");
        }
        else
        {
            _content.Append($"<circle class=\"{(shape == MarkShape.Ring ? "r" : "m")} {look}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{(shape == MarkShape.Ring ? "6" : "4")}\"/>");
        }
    }

    /// <summary>Draws a path of commands.</summary>
    public void Path(string look, string commands)
    {
        if (commands.Length > 0)
        {
            _content.Append($"<path class=\"{look}\" d=\"{commands}\"/>");
        }
    }

    /// <summary>Writes a text.</summary>
    /// <param name="x">Where it begins, ends or has its middle.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">Any text.</param>
    /// <param name="anchor">Nothing, or <c>e</c> for its end, <c>c</c> for its middle.</param>
    public void Text(double x, double y, string text, string anchor = "") =>
        _content.Append($"<text{(anchor.Length > 0 ? $" class=\"{anchor}\"" : "")} x=\"{Number(x)}\" y=\"{Number(y)}\">{Markup.Escape(text)}</text>");
}
