using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>What a part of a new baseline is made of.</summary>
/// <param name="Request">Has the margins.</param>
/// <param name="Scenario">What was measured.</param>
/// <param name="Machine">Where.</param>
/// <param name="KeepsEnsemble">Whether the old ensemble stays, because the run did not measure the reference's.</param>
internal sealed record MergeCase(GateRequest Request, ScenarioMeasurement Scenario, MachineDescription Machine, bool KeepsEnsemble);
