using System.Globalization;
using System.Text;

namespace BnSyn.Cli.Pictures;

/// <summary>SVG as text: elements with classes, whose colours are in one style for light and dark pages.</summary>
internal sealed class Svg
{
    private const string Style =
        "svg{font:12px sans-serif;background:#fff}text{fill:#333}.frame{fill:none;stroke:#999}.grid{stroke:#ddd}" +
        ".s0{--c:#0b62a4}.s1{--c:#b5471b}.s2{--c:#2c7a3f}.s3{--c:#6b4c9a}" +
        ".line{fill:none;stroke:var(--c);stroke-width:1.5}.dashed{fill:none;stroke:var(--c);stroke-width:1.5;stroke-dasharray:5 3}" +
        ".dots{fill:none;stroke:var(--c);stroke-width:4;stroke-linecap:round}.fine{fill:none;stroke:var(--c);stroke-width:1.2}" +
        ".key{fill:var(--c)}" +
        "@media(prefers-color-scheme:dark){svg{background:#16181b}text{fill:#ddd}.frame{stroke:#777}.grid{stroke:#33373c}" +
        ".s0{--c:#6db4ea}.s1{--c:#f0976c}.s2{--c:#79c98c}.s3{--c:#b9a0e0}.key{fill:var(--c)}}";

    private readonly StringBuilder _text = new();

    internal Svg(int width, int height, string title, string description)
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\">\n");
        Add($"<title id=\"title\">{Escape(title)}</title>\n<desc id=\"description\">{Escape(description)}</desc>\n<style>{Style}</style>\n");
    }

    internal void Line(double x1, double y1, double x2, double y2, string classes) =>
        Add($"<path class=\"{classes}\" d=\"M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}\"/>\n");

    internal void Frame(double x, double y, double width, double height) =>
        Add($"<rect class=\"frame\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"/>\n");

    internal void Path(string steps, string classes) => Add($"<path class=\"{classes}\" d=\"{steps}\"/>\n");

    /// <summary>A text; <paramref name="anchor"/> is start, middle or end.</summary>
    internal void Text(double x, double y, string text, string anchor = "start", string classes = "label") =>
        Add($"<text class=\"{classes}\" x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\">{Escape(text)}</text>\n");

    /// <summary>A text that is read from below.</summary>
    internal void Upright(double x, double y, string text) =>
        Add($"<text class=\"label\" transform=\"translate({Number(x)} {Number(y)}) rotate(-90)\" text-anchor=\"middle\">{Escape(text)}</text>\n");

    /// <summary>A coordinate: a hundredth of a pixel is less than is seen.</summary>
    internal static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The picture.</summary>
    public override string ToString() => _text + "</svg>\n";

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private void Add(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
