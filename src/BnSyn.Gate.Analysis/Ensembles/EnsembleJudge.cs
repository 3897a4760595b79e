using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Ensembles;

/// <summary>Stage 7 (Judge) for ensembles: a first look at all cases, and a second one at those that it left open and that have more seeds.</summary>
/// <remarks>
/// An inconclusive comparison is extended with fresh seeds to a plan that was made beforehand, never run again: looking until
/// it fits would turn any error rate into certainty (Gandy, A. and Scott, J. 2020, "Unit testing for MCMC and other Monte Carlo
/// methods", arXiv:2001.06465).
/// </remarks>
internal static class EnsembleJudge
{
    /// <summary>The comparison of every case, in order; one without all of its values is invalid.</summary>
    public static IReadOnlyList<EnsembleComparison> Judge(IReadOnlyList<EnsembleCase> cases)
    {
        var comparisons = FirstLook(cases);
        Decide(cases, look: 2, at => comparisons[at].Outcome == Outcome.Inconclusive && cases[at].Ensemble.Extension.Count > 0 && cases[at].Has(2), comparisons);
        return comparisons;
    }

    /// <summary>The cases whose first look is inconclusive and whose extension has not been run.</summary>
    public static IReadOnlyList<EnsembleCase> ToExtend(IReadOnlyList<EnsembleCase> cases)
    {
        var first = FirstLook(cases);
        return [.. cases.Where((ensemble, at) =>
            first[at].Outcome == Outcome.Inconclusive && ensemble.Ensemble.Extension.Count > 0 && !ensemble.Has(2) && ensemble.Missing(2).Count == 0)];
    }

    private static EnsembleComparison[] FirstLook(IReadOnlyList<EnsembleCase> cases)
    {
        var comparisons = cases
            .Select(ensemble => new EnsembleComparison(ensemble.Scenario.Name, ensemble.Backend, Outcome.Invalid, 1, 0, ensemble.Ensemble.SeedsPair, [], null))
            .ToArray();
        Decide(cases, look: 1, at => cases[at].Has(1), comparisons);
        return comparisons;
    }

    /// <summary>Decides the cases of a look; those that are not looked at still take their share of the budget.</summary>
    private static void Decide(IReadOnlyList<EnsembleCase> cases, int look, Func<int, bool> isLookedAt, EnsembleComparison[] comparisons)
    {
        var chosen = Enumerable.Range(0, cases.Count).Where(isLookedAt).ToList();
        var looks = chosen.ConvertAll(at => EnsembleLook.Of(cases[at], look, cases));
        foreach (var (at, adjusted) in chosen.Zip(AdjustedLook.Of(looks, cases)))
        {
            comparisons[at] = EnsembleDecision.Of(adjusted, AdjustedLook.SingleTests(cases));
        }
    }
}
