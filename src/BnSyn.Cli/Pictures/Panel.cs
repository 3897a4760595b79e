using System.Text;

namespace BnSyn.Cli.Pictures;

/// <summary>Curves over two axes.</summary>
/// <param name="X">What lies along it.</param>
/// <param name="Y">What stands along it.</param>
/// <param name="Curves">The curves; those that follow are drawn over those before.</param>
internal sealed record Panel(Axis X, Axis Y, IReadOnlyList<Curve> Curves) : IPanel
{
    // More points than a line has pixels show nothing more.
    private const int MostPoints = 4000;

    /// <inheritdoc/>
    public void Draw(Svg svg, in Place place)
    {
        (double left, double right) = X.Range(Curves.SelectMany(curve => curve.Points).Select(point => point.X));
        (double bottom, double top) = Y.Range(Curves.SelectMany(curve => curve.Points).Select(point => point.Y));
        var frame = new PanelFrame(place, left, right, bottom, top);
        frame.Draw(svg, X, Y);
        for (int i = 0; i < Curves.Count; i++)
        {
            svg.Path(Steps(Curves[i], frame), $"s{i % 4} {ClassOf(Curves[i].Style)}");
            frame.DrawKey(svg, i, Curves[i].Name);
        }
    }

    private string Steps(Curve curve, PanelFrame frame)
    {
        var steps = new StringBuilder();
        bool joins = false;
        foreach ((double x, double y) in Thinned(curve.Points))
        {
            if (!X.Shows(x) || !Y.Shows(y))
            {
                joins = false;
                continue;
            }

            steps.Append(joins && curve.Style != CurveStyle.Dots ? 'L' : 'M')
                .Append(Svg.Number(frame.Across(X.Place(x)))).Append(' ').Append(Svg.Number(frame.Down(Y.Place(y))));
            if (curve.Style == CurveStyle.Dots)
            {
                steps.Append("h0");
            }

            joins = true;
        }

        return steps.ToString();
    }

    // Of each stretch its lowest and its highest point, in their order, so that no peak is lost.
    private static IEnumerable<(double X, double Y)> Thinned(IReadOnlyList<(double X, double Y)> points)
    {
        int stretch = (int)Math.Ceiling(2.0 * points.Count / MostPoints);
        if (points.Count <= MostPoints)
        {
            return points;
        }

        return Enumerable.Range(0, (points.Count + stretch - 1) / stretch).SelectMany(i =>
        {
            int start = i * stretch;
            int[] places = [.. Enumerable.Range(start, Math.Min(stretch, points.Count - start))];
            int lowest = places.MinBy(place => points[place].Y);
            int highest = places.MaxBy(place => points[place].Y);
            return new[] { Math.Min(lowest, highest), Math.Max(lowest, highest) }.Distinct().Select(place => points[place]);
        });
    }

    private static string ClassOf(CurveStyle style) => style switch
    {
        CurveStyle.Dashed => "dashed",
        CurveStyle.Dots => "dots",
        _ => "line",
    };
}
