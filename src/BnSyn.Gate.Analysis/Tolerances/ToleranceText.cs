using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A tolerance in words.</summary>
internal static class ToleranceText
{
    /// <summary>For example <c>max(0.01 Hz, 0.001 relative)</c>.</summary>
    public static string Of(ToleranceBand band, string unit) => Of(NumberText.WithUnit(NumberText.Of(band.Absolute), unit), band.Relative);

    /// <summary>The same of an absolute part that is in words already.</summary>
    public static string Of(string absolute, double relative) => relative > 0 ? $"max({absolute}, {NumberText.Of(relative)} relative)" : absolute;
}
