namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>One row of a picture of rows: a name, a few words and what lies along its axis.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Words">What it came to, in a few words.</param>
internal sealed record PictureRow(string Name, string Words)
{
    /// <summary>Stretches of its axis; one without an end goes on beyond the picture.</summary>
    public IReadOnlyList<(string Look, double From, double To)> Spans { get; init; } = [];

    /// <summary>Places on its axis; one that is not finite is at the end.</summary>
    public IReadOnlyList<(string Look, MarkShape Shape, double At)> Marks { get; init; } = [];
}
