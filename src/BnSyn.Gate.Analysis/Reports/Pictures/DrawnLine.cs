namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>One line, or one set of points, of a picture.</summary>
/// <param name="Look">Its class.</param>
/// <param name="Words">What it stands for.</param>
/// <param name="Points">Its points, by ascending x.</param>
internal sealed record DrawnLine(string Look, string Words, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Whether the points are marks without a line between them.</summary>
    public bool IsPoints { get; init; }

    /// <summary>Whether the line stays at a value until the next point, as a distribution function does.</summary>
    public bool IsStepped { get; init; }
}
