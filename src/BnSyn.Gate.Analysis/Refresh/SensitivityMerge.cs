using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Sensitivity;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Makes the sensitivity of a new baseline.</summary>
internal static class SensitivityMerge
{
    /// <summary>One entry per tier; nothing of an old baseline stays, because it was of other physics.</summary>
    public static SortedDictionary<string, BaselineTier> Of(ScenarioSensitivity sensitivity) => new(
        sensitivity.FalseAlarms.ToDictionary(entry => entry.Tier, entry => new BaselineTier
        {
            FalseAlarmRate = entry.Rate,
            FalseAlarmBound = entry.UpperBound,
            Gates = entry.Gates,
            DrawnFrom = entry.Units,
            DetectableSizes = new(
                sensitivity.Curves.Where(curve => curve.Tier == entry.Tier && curve.Detectable is not null)
                    .ToDictionary(curve => curve.Perturbation, curve => curve.Detectable!.Size),
                KeyOrder.Instance),
        }),
        KeyOrder.Instance);
}
