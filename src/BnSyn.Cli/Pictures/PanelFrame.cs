namespace BnSyn.Cli.Pictures;

/// <summary>The axes of a panel: from places along them to pixels, and their marks.</summary>
/// <param name="place">Where the curves are, without the texts beside them.</param>
/// <param name="left">Place along x of the left side.</param>
/// <param name="right">Place along x of the right side.</param>
/// <param name="bottom">Place along y of the lower side.</param>
/// <param name="top">Place along y of the upper side.</param>
internal readonly struct PanelFrame(Place place, double left, double right, double bottom, double top)
{
    private readonly Place _place = place;
    private readonly double _left = left;
    private readonly double _right = right;
    private readonly double _bottom = bottom;
    private readonly double _top = top;

    internal double Across(double x) => _place.X + ((x - _left) / (_right - _left) * _place.Width);

    internal double Down(double y) => _place.Y + _place.Height - ((y - _bottom) / (_top - _bottom) * _place.Height);

    internal void Draw(Svg svg, Axis x, Axis y)
    {
        foreach ((double at, string text) in x.Ticks(_left, _right))
        {
            svg.Line(Across(at), _place.Y, Across(at), _place.Y + _place.Height, "grid");
            svg.Text(Across(at), _place.Y + _place.Height + 15.0, text, "middle");
        }

        foreach ((double at, string text) in y.Ticks(_bottom, _top))
        {
            svg.Line(_place.X, Down(at), _place.X + _place.Width, Down(at), "grid");
            svg.Text(_place.X - 6.0, Down(at) + 4.0, text, "end");
        }

        svg.Frame(_place.X, _place.Y, _place.Width, _place.Height);
        svg.Text(_place.X + (_place.Width / 2.0), _place.Y + _place.Height + 31.0, x.Label, "middle");
        svg.Upright(_place.X - 50.0, _place.Y + (_place.Height / 2.0), y.Label);
    }

    internal void DrawKey(Svg svg, int index, string name)
    {
        if (name.Length > 0)
        {
            svg.Text(_place.X + 8.0, _place.Y + 16.0 + (15.0 * index), name, "start", $"key s{index % 4}");
        }
    }
}
