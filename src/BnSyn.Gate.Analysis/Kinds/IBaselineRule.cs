using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Judges what a scenario declares against what its baseline declares.</summary>
internal interface IBaselineRule
{
    IEnumerable<Finding> Judge(ScenarioMeasurement scenario, LoadedBaseline baseline);
}
