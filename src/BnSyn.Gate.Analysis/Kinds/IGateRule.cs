using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Judges a gate run as a whole.</summary>
internal interface IGateRule
{
    IEnumerable<Finding> Judge(GateCase gate);
}
