using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Refresh.Facts;

/// <summary>What a refresh would make of a scenario that fails: a new baseline, or refusals.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Proposed">The baseline; <see langword="null"/> where a refresh would refuse.</param>
/// <param name="Changes">What it says otherwise than the committed one, one fact each.</param>
/// <param name="Refusals">Why there is none.</param>
internal sealed record ReceivedBaseline(string Scenario, Baseline? Proposed, IReadOnlyList<string> Changes, IReadOnlyList<Finding> Refusals)
{
    /// <summary>The file's path relative to the report folder.</summary>
    public string File => $"{ReceivedFolder.Name}/{Scenario}.json";
}
