namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>Rows over a common axis: intervals beside margins, observables beside their tolerance, runs up to the step where they part.</summary>
internal sealed record RowsPicture
{
    private const double RowHeight = 36;
    private const double Axis = 25;
    private const double HalfStrip = 6;
    private const double Left = 8;
    private const double Right = Drawing.Width - 12;
    private const double Top = 4;

    /// <summary>The axis, with its unit.</summary>
    public required string Across { get; init; }

    /// <summary>The rows, from the top.</summary>
    public required IReadOnlyList<PictureRow> Rows { get; init; }

    /// <summary>What lies within the margin, over all rows.</summary>
    public (double From, double To)? Allowed { get; init; }

    /// <summary>More values that the axis has to reach.</summary>
    public IReadOnlyList<double> Reach { get; init; } = [];

    /// <summary>Whether the axis goes by powers of ten.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>What the looks stand for.</summary>
    public IReadOnlyList<PictureKey> Keys { get; init; } = [];

    /// <summary>Draws it.</summary>
    public Picture Draw(string title, string text)
    {
        var bottom = Top + (RowHeight * Rows.Count);
        var drawing = new Drawing(bottom + 36);
        IEnumerable<double> values =
        [
            .. Rows.SelectMany(row => row.Marks).Select(mark => mark.At),
            .. Rows.SelectMany(row => row.Spans).SelectMany(span => new[] { span.From, span.To }),
            .. Allowed is { } margin ? [margin.From, margin.To] : Array.Empty<double>(),
            .. Reach,
        ];
        var across = IsLogarithmic ? Scale.Logarithmic(values, Left, Right) : Scale.Linear(values, Left, Right);
        var strips = Enumerable.Range(0, Rows.Count).Select(row => Top + (RowHeight * row) + Axis).Select(middle => (Top: middle - HalfStrip, Bottom: middle + HalfStrip)).ToList();
        if (Allowed is { } allowed)
        {
            var (from, to) = (across.Of(allowed.From), across.Of(allowed.To));
            foreach (var (top, end) in strips)
            {
                drawing.Box(Looks.Allowed, from, top, to - from, end - top);
            }
        }

        Axes.Horizontal(drawing, across, Across, bottom, strips);
        foreach (var (at, row) in Rows.Index())
        {
            Draw(drawing, row, across, Top + (RowHeight * at));
        }

        return new(title, text, drawing) { Keys = Keys };
    }

    private static void Draw(Drawing drawing, PictureRow row, Scale across, double top)
    {
        var words = FittedText.Of(row.Words, (Right - Left) / 2);
        drawing.Text(Left, top + 13, FittedText.Of(row.Name, Right - Left - FittedText.WidthOf(words) - 12));
        drawing.Text(Right, top + 13, words, "e");
        foreach (var (look, from, to) in row.Spans)
        {
            drawing.Line("span " + look, across.Of(from), top + Axis, across.Of(to), top + Axis);
        }

        foreach (var (look, shape, at) in row.Marks)
        {
            drawing.Mark(shape, look, across.Of(at), top + Axis);
        }
    }
}
