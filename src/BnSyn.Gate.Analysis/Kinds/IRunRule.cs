using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Judges the runs of a scenario by themselves, whatever they are compared with.</summary>
internal interface IRunRule
{
    IEnumerable<Finding> Judge(ScenarioMeasurement scenario);
}
