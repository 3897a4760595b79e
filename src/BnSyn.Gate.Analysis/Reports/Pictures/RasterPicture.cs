using System.Text;

namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>Events over time, each a mark at its time and its number; groups of them say which runs have them.</summary>
internal sealed record RasterPicture
{
    private const double Top = 20;
    private const double Bottom = 170;
    private const double Height = 206;
    private const double Right = Drawing.Width - 12;

    /// <summary>The horizontal axis, with its unit.</summary>
    public required string Across { get; init; }

    /// <summary>The vertical axis.</summary>
    public required string Up { get; init; }

    /// <summary>The end of the horizontal axis: a run has a length, whether something happened in it or not.</summary>
    public required double End { get; init; }

    /// <summary>The events, the first group at the bottom.</summary>
    public required IReadOnlyList<(string Look, string Words, IReadOnlyList<(double Time, int Number)> Events)> Groups { get; init; }

    /// <summary>A place that matters: a vertical line with its meaning.</summary>
    public (double X, string Words)? Moment { get; init; }

    /// <summary>Draws it.</summary>
    public Picture Draw(string title, string text)
    {
        var drawing = new Drawing(Height);
        var up = Scale.Linear(Groups.SelectMany(group => group.Events).Select(one => (double)one.Number), Bottom - 4, Top + 4);
        var left = Math.Min(Axes.RoomFor(up), Drawing.Width / 3);
        var across = Scale.Linear([0, End], left, Right);
        Axes.Horizontal(drawing, across, Across, Bottom, (Top, Bottom));
        Axes.Vertical(drawing, up, Up, left, Right);
        foreach (var (look, _, events) in Groups)
        {
            drawing.Path("l event " + look, Marks(events, across, up));
        }

        if (Moment is { } moment)
        {
            drawing.Line(Looks.Place, across.Of(moment.X), Top, across.Of(moment.X), Bottom);
        }

        return new(title, text, drawing)
        {
            Keys =
            [
                .. Groups.Select(group => new PictureKey(group.Look, "▪", group.Words)),
                .. Moment is { } place ? [new PictureKey(Looks.Place, "┃", place.Words)] : Array.Empty<PictureKey>(),
            ],
        };
    }

    // Whole pixels: events that share one are one mark.
    private static string Marks(IReadOnlyList<(double Time, int Number)> events, Scale across, Scale up)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in events.Select(one => (X: Math.Round(across.Of(one.Time)), Y: Math.Round(up.Of(one.Number)))).Distinct())
        {
            path.Append('M').Append(Drawing.Number(x)).Append(' ').Append(Drawing.Number(y)).Append("h2");
        }

        return path.ToString();
    }
}
