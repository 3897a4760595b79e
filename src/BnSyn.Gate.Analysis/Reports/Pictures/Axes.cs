namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>The scales of a picture with their numbers and names, and the frame that is left between them.</summary>
internal static class Axes
{
    private const double Below = 4;

    /// <summary>How much room the numbers at the left take.</summary>
    public static double RoomFor(Scale scale) => 10 + scale.Ticks.Max(tick => (double?)FittedText.WidthOf(tick.Text)) ?? 10;

    /// <summary>Draws numbers and a grid for the horizontal scale, and its name below.</summary>
    /// <param name="drawing">Gets them.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="name">Its name.</param>
    /// <param name="bottom">The lower end of what is drawn.</param>
    /// <param name="strips">From where to where the grid goes: not through text.</param>
    public static void Horizontal(Drawing drawing, Scale scale, string name, double bottom, params IEnumerable<(double Top, double Bottom)> strips)
    {
        var free = double.NegativeInfinity;
        foreach (var (value, text) in scale.Ticks)
        {
            var x = scale.Of(value);
            drawing.Path("l grid", string.Concat(strips.Select(strip => $"M{Drawing.Number(x)} {Drawing.Number(strip.Top)}V{Drawing.Number(strip.Bottom)}")));
            var half = FittedText.WidthOf(text) / 2;
            var middle = Math.Min(Math.Max(x, half), Drawing.Width - half);
            if (middle - half > free)
            {
                drawing.Text(middle, bottom + 14, text, "c");
                free = middle + half + 6;
            }
        }

        drawing.Text(Drawing.Width - Below, bottom + 30, FittedText.Of(name, Drawing.Width - 10), "e");
    }

    /// <summary>Draws numbers and a grid for the vertical scale, and its name above.</summary>
    public static void Vertical(Drawing drawing, Scale scale, string name, double left, double right)
    {
        foreach (var (value, text) in scale.Ticks)
        {
            var y = scale.Of(value);
            drawing.Line("grid", left, y, right, y);
            drawing.Text(left - Below, y + 4, text, "e");
        }

        drawing.Text(0, 12, FittedText.Of(name, Drawing.Width - 10));
    }
}
