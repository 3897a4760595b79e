using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.PerSeed;

/// <summary>Stage 7 (Judge) for one pair: its findings, and what the comparison comes to by itself.</summary>
internal static class PairJudge
{
    /// <summary>Applies every rule about pairs.</summary>
    public static JudgedPair Judge(RunPair pair)
    {
        List<Finding> findings = [.. PairRules.OfPairs.Concat(PairRules.OfRecordings).SelectMany(rule => rule.Judge(pair))];
        if (!findings.Any(finding => finding.Effect is not (null or Outcome.Equivalent)))
        {
            findings.AddRange(PairRules.OfSoundPairs.SelectMany(rule => rule.Judge(pair)));
        }

        var compared = pair.Metrics().Count();
        var isShown = pair.ComparesAnything || (pair.Scenario.AgreementSteps > 0 && pair.HorizonProblem is null);
        var outcome = findings.Where(finding => finding.Effect is not null)
            .Aggregate(WithoutFindings(pair.Identity(), isShown), (worst, finding) => OutcomeOrder.Worse(worst, finding.Effect!.Value));
        return new(pair, new(pair.Scenario.Name, pair.Actual.Backend, pair.Expected.Against, pair.Actual.Seed, outcome, pair.FirstDivergingStep, compared), findings);
    }

    // Same digests are the strongest statement; tolerances and a horizon of agreement can show equivalence; with neither nothing was shown.
    private static Outcome WithoutFindings(BitIdentity identity, bool isShown) => (identity, isShown) switch
    {
        (BitIdentity.Same, _) => Outcome.Identical,
        (_, true) => Outcome.Equivalent,
        _ => Outcome.Inconclusive,
    };
}
