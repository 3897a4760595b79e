namespace BnSyn.Cli.Pictures;

/// <summary>A part of a picture.</summary>
internal interface IPanel
{
    /// <summary>Draws it into its place.</summary>
    void Draw(Svg svg, in Place place);
}

/// <summary>A rectangle of a picture in pixels.</summary>
internal readonly record struct Place(double X, double Y, double Width, double Height);
