namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>An end of a range of numbers.</summary>
/// <param name="Value">The end.</param>
/// <param name="IsIncluded">Whether it is in the range.</param>
internal sealed record Bound(double Value, bool IsIncluded);
