using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Where a fault is expected, two runs of one class of machines end with the same fault at the same step.</summary>
internal sealed class FaultRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        // Where none is expected, the rule about unexpected faults has already said so of the run that has one.
        if (pair.Expected.IsOfRunsClass && pair.Scenario.ExpectedFault is not null && pair.Fault != pair.Expected.Fault)
        {
            yield return pair.Find(
                PerSeedDiagnostics.FaultDiffers, null, [BackendFields.FaultsKey, NumberText.Of(pair.Actual.Seed)],
                ("actual", Describe(pair.Fault)), ("expected", Describe(pair.Expected.Fault)));
        }
    }

    /// <summary>How a run ended, in words.</summary>
    public static string Describe(BaselineFault? fault) =>
        fault is null ? "ran to its last step" : $"ended with {fault.Kind} at step {fault.Step}";
}
