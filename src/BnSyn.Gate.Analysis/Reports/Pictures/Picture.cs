namespace BnSyn.Gate.Analysis.Reports.Pictures;

/// <summary>A picture of the report. Its title is its name for those who do not see it, and all of its words are its caption for everyone.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Text">What it shows, in sentences.</param>
/// <param name="Drawing">How.</param>
internal sealed record Picture(string Title, string Text, Drawing Drawing)
{
    /// <summary>What its lines and marks stand for.</summary>
    public IReadOnlyList<PictureKey> Keys { get; init; } = [];
}
