using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>
/// What is found in the measurement of a scenario, whatever was accepted: judged once, for the refresh, the gate and the proposals.
/// </summary>
/// <param name="Scenario">What was measured.</param>
/// <param name="OfRuns">What is wrong with its runs by themselves.</param>
/// <param name="OfEnsembleRuns">The same for the runs of its ensembles.</param>
/// <param name="AgainstReference">Its backends beside the reference.</param>
internal sealed record JudgedScenario(
    ScenarioMeasurement Scenario,
    IReadOnlyList<Finding> OfRuns,
    IReadOnlyList<Finding> OfEnsembleRuns,
    IReadOnlyList<JudgedPair> AgainstReference)
{
    /// <summary>The scenario's name.</summary>
    public string Name => Scenario.Description.Name;
}
