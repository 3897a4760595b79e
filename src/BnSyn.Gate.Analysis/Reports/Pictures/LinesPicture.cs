namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>Lines over a common axis: series with their tube, distribution functions, ratios of pairs, a history.</summary>
internal sealed record LinesPicture
{
    private const double Top = 20;
    private const double Bottom = 170;
    private const double Height = 206;
    private const double Right = Drawing.Width - 12;

    /// <summary>The horizontal axis, with its unit.</summary>
    public required string Across { get; init; }

    /// <summary>The vertical axis, with its unit.</summary>
    public required string Up { get; init; }

    /// <summary>The lines, the first at the bottom.</summary>
    public required IReadOnlyList<DrawnLine> Lines { get; init; }

    /// <summary>What is allowed at each place; empty where that is not known.</summary>
    public IReadOnlyList<(double X, double Lower, double Upper)> Tube { get; init; } = [];

    /// <summary>What the tube is.</summary>
    public string TubeWords { get; init; } = "allowed";

    /// <summary>A value that is a bound: a horizontal line with its meaning.</summary>
    public (double Y, string Words)? Bound { get; init; }

    /// <summary>A place that matters: a vertical line with its meaning.</summary>
    public (double X, string Words)? Moment { get; init; }

    /// <summary>A point that matters, with its meaning.</summary>
    public (double X, double Y, string Words)? Place { get; init; }

    /// <summary>Whether the vertical axis goes by powers of ten; values of 0 are at its lower end.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Draws it.</summary>
    public Picture Draw(string title, string text)
    {
        var drawing = new Drawing(Height);
        var lines = Lines.Select(line => line with { Points = line.IsPoints ? line.Points : Thinning.Of(line.Points) }).ToList();
        var tube = Thinned(Tube);
        IEnumerable<double> values =
        [
            .. lines.SelectMany(line => line.Points).Select(point => point.Y),
            .. tube.SelectMany(point => new[] { point.Lower, point.Upper }),
            .. Bound is { } bound ? [bound.Y] : Array.Empty<double>(),
            .. Place is { } place ? [place.Y] : Array.Empty<double>(),
        ];
        var up = IsLogarithmic ? Scale.Logarithmic(values, Bottom, Top) : Scale.Linear(values, Bottom, Top);
        var left = Math.Min(Axes.RoomFor(up), Drawing.Width / 3);
        var across = Scale.Linear(lines.SelectMany(line => line.Points).Select(point => point.X).Concat(tube.Select(point => point.X)), left, Right);
        Axes.Horizontal(drawing, across, Across, Bottom, (Top, Bottom));
        Axes.Vertical(drawing, up, Up, left, Right);
        drawing.Area(Looks.Allowed, [.. tube.Where(point => double.IsFinite(point.Lower + point.Upper)).Select(point => (across.Of(point.X), up.Of(point.Lower), up.Of(point.Upper)))]);
        if (Bound is { } level)
        {
            drawing.Line(Looks.Allowed, left, up.Of(level.Y), Right, up.Of(level.Y));
        }

        foreach (var line in lines)
        {
            Draw(drawing, line, across, up);
        }

        if (Moment is { } moment)
        {
            drawing.Line(Looks.Place, across.Of(moment.X), Top, across.Of(moment.X), Bottom);
        }

        if (Place is { } mark)
        {
            drawing.Mark(MarkShape.Ring, Looks.Place, across.Of(mark.X), up.Of(mark.Y));
        }

        return new(title, text, drawing) { Keys = [.. Keys(lines)] };
    }

    private static void Draw(Drawing drawing, DrawnLine line, Scale across, Scale up)
    {
        var points = line.Points.Select(point => (X: double.IsFinite(point.X) ? across.Of(point.X) : point.X, Y: double.IsFinite(point.Y) ? up.Of(point.Y) : point.Y)).ToList();
        if (!line.IsPoints)
        {
            drawing.Lines(line.Look, line.IsStepped ? points.SelectMany((point, at) => at == 0 ? [point] : new[] { (point.X, points[at - 1].Y), point }) : points);
            return;
        }

        foreach (var (x, y) in points.Where(point => double.IsFinite(point.X + point.Y)))
        {
            drawing.Mark(line.Look == Looks.Noise ? MarkShape.Diamond : MarkShape.Disc, line.Look, x, y);
        }
    }

    // A tube has two edges; each keeps its own extremes.
    private static IReadOnlyList<(double X, double Lower, double Upper)> Thinned(IReadOnlyList<(double X, double Lower, double Upper)> tube)
    {
        var every = Math.Max(1, tube.Count / (2 * Thinning.Stretches));
        return every == 1 ? tube : [.. tube.Chunk(every).Select(part => (part[0].X, part.Min(point => point.Lower), part.Max(point => point.Upper)))];
    }

    private IEnumerable<PictureKey> Keys(List<DrawnLine> lines) =>
    [
        .. lines.Select(line => new PictureKey(line.Look, line.IsPoints ? line.Look == Looks.Noise ? "◆" : "●" : line.Look == Looks.Baseline ? "╍" : "━", line.Words)),
        .. Tube.Count > 0 ? [new PictureKey(Looks.Allowed, "▒", TubeWords)] : Array.Empty<PictureKey>(),
        .. Bound is { } bound ? [new PictureKey(Looks.Allowed, "─", bound.Words)] : Array.Empty<PictureKey>(),
        .. Moment is { } moment ? [new PictureKey(Looks.Place, "┃", moment.Words)] : Array.Empty<PictureKey>(),
        .. Place is { } place ? [new PictureKey(Looks.Place, "○", place.Words)] : Array.Empty<PictureKey>(),
    ];
}
