using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>
/// The states of two runs are the same for as many steps as the scenario declares; tolerances decide after that alone. A trail is a byte a
/// step, so that one difference in 256 is seen a step late.
/// </summary>
internal sealed class HorizonRule : IPairRule
{
    public IEnumerable<Finding> Judge(RunPair pair)
    {
        if (pair.HorizonProblem is { } problem)
        {
            yield return pair.Find(
                PerSeedDiagnostics.HorizonUnknown, null, [BackendFields.TrailKey, NumberText.Of(pair.Actual.Seed)],
                ("steps", NumberText.Of((long)pair.Scenario.AgreementSteps)), ("problem", problem));
        }
        else if (pair.FirstDivergingStep <= pair.Scenario.AgreementSteps && pair.Scenario.AgreementSteps > 0)
        {
            yield return pair.Find(
                PerSeedDiagnostics.HorizonBroken, null, [BackendFields.TrailKey, NumberText.Of(pair.Actual.Seed)],
                ("steps", NumberText.Of((long)pair.Scenario.AgreementSteps)));
        }
    }
}
