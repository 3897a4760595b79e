using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>Judges one run against its expectation; the same rule serves the reference and the baseline.</summary>
internal interface IPairRule
{
    IEnumerable<Finding> Judge(RunPair pair);
}
