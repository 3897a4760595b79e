using BnSyn.Gate.Analysis.Outcomes;

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
        var tests = AdjustedLook.SingleTests(cases);
        return [.. cases.Zip(LastLooks(cases), (ensemble, look) => look is not null
            ? EnsembleDecision.Of(look, tests)
            : new EnsembleComparison(ensemble.Scenario.Name, ensemble.Backend, Outcome.Invalid, 1, 0, ensemble.Ensemble.SeedsPair, [], null))];
    }

    /// <summary>The outcome of every case alone: what the seeds could have shown is most of the work, and no outcome depends on it.</summary>
    public static IEnumerable<Outcome> Outcomes(IReadOnlyList<EnsembleCase> cases) => LastLooks(cases).Select(look => look?.Outcome ?? Outcome.Invalid);

    /// <summary>The cases whose first look is inconclusive and whose extension has not been run.</summary>
    public static IReadOnlyList<EnsembleCase> ToExtend(IReadOnlyList<EnsembleCase> cases)
    {
        var first = FirstLooks(cases);
        return [.. cases.Where((ensemble, at) =>
            first[at]?.Outcome == Outcome.Inconclusive && ensemble.Ensemble.Extension.Count > 0 && !ensemble.Has(2) && ensemble.Missing(2).Count == 0)];
    }

    private static AdjustedLook?[] LastLooks(IReadOnlyList<EnsembleCase> cases)
    {
        var looks = FirstLooks(cases);
        Look(cases, number: 2, at => looks[at]?.Outcome == Outcome.Inconclusive && cases[at].Ensemble.Extension.Count > 0 && cases[at].Has(2), looks);
        return looks;
    }

    private static AdjustedLook?[] FirstLooks(IReadOnlyList<EnsembleCase> cases)
    {
        var looks = new AdjustedLook?[cases.Count];
        Look(cases, number: 1, at => cases[at].Has(1), looks);
        return looks;
    }

    /// <summary>Looks at some cases; those that are not looked at still take their share of the budget.</summary>
    private static void Look(IReadOnlyList<EnsembleCase> cases, int number, Func<int, bool> isLookedAt, AdjustedLook?[] looks)
    {
        var chosen = Enumerable.Range(0, cases.Count).Where(isLookedAt).ToList();
        foreach (var (at, adjusted) in chosen.Zip(AdjustedLook.Of(chosen.ConvertAll(at => EnsembleLook.Of(cases[at], number, cases)), cases)))
        {
            looks[at] = adjusted;
        }
    }
}
