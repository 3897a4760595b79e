namespace BnSyn.Cli.Pictures;

/// <summary>How a curve is drawn.</summary>
internal enum CurveStyle
{
    /// <summary>Its points joined.</summary>
    Line,

    /// <summary>Its points joined by dashes: what is expected or fitted.</summary>
    Dashed,

    /// <summary>A dot for each point: what was measured.</summary>
    Dots,
}

/// <summary>Points that belong together.</summary>
/// <param name="Name">What they are, for the key; empty where it is not named.</param>
/// <param name="Points">The points, in order.</param>
/// <param name="Style">How they are drawn.</param>
internal sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points, CurveStyle Style = CurveStyle.Line);
