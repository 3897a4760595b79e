using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Timing;

/// <summary>Ratios and bases in words, the same in the build and in the report.</summary>
internal static class TimingText
{
    /// <summary>As many digits of a commit as git shows.</summary>
    private const int CommitDigits = 9;

    /// <summary>The estimate alone.</summary>
    public static string Ratio(RatioInterval? ratio) => ratio is null ? "?" : NumberText.Rounded(ratio.Ratio);

    /// <summary>From end to end.</summary>
    public static string Interval(RatioInterval? ratio) => ratio is null ? "?"
        : double.IsFinite(ratio.Upper) ? $"{NumberText.Rounded(ratio.Lower)} to {NumberText.Rounded(ratio.Upper)}"
        : "without bounds";

    /// <summary>How many pairs would do.</summary>
    public static string Needed(int? pairs) => pairs switch
    {
        null => "none",
        ResolvingPairs.Most => "more pairs than any budget buys, because the ratio lies at the margin,",
        { } number => $"about {NumberText.Of((long)number)} pairs",
    };

    /// <summary>What the user named and the commit that it came to.</summary>
    public static string Base(BaseComparison comparison) =>
        comparison.Commit.Length > 0 ? $"{comparison.Reference} ({comparison.Commit[..Math.Min(CommitDigits, comparison.Commit.Length)]})" : comparison.Reference;
}
