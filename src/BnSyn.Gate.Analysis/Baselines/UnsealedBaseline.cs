using BnSyn.Gate.Analysis.Baselines.Seals;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>A baseline in which everything is right but, perhaps, its seals.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Broken">The parts whose content and seal disagree.</param>
internal sealed record UnsealedBaseline(LoadedBaseline Baseline, IReadOnlyList<BrokenSeal> Broken)
{
    /// <summary>Files with rows of fields and series whose content is not what the baseline says.</summary>
    public IReadOnlyList<string> Edited { get; init; } = [];
}
