using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>The size at which a perturbation is seen.</summary>
/// <param name="Size">The size: interpolated on a logarithmic scale between two sizes that were tried, or the smallest of them.</param>
/// <param name="IsUpperBound">Whether the smallest size that was tried is already seen, so that smaller ones may be too.</param>
public sealed record DetectableSize(double Size, bool IsUpperBound)
{
    /// <summary>The size in percent.</summary>
    /// <returns>For example <c>≤ 0.1 %</c>.</returns>
    public override string ToString() => (IsUpperBound ? "≤ " : "") + NumberText.Percent(Size);
}
