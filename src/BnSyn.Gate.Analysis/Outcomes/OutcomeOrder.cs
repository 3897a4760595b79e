namespace BnSyn.Gate.Analysis.Outcomes;

/// <summary>How outcomes add up: one invalid part makes the whole invalid, then drift, then inconclusive.</summary>
internal static class OutcomeOrder
{
    private static readonly Outcome[] FromBestToWorst =
        [Outcome.Identical, Outcome.Equivalent, Outcome.Acknowledged, Outcome.Inconclusive, Outcome.Drift, Outcome.Invalid];

    /// <summary>The outcome of two parts together.</summary>
    public static Outcome Worse(Outcome first, Outcome second) => Rank(first) >= Rank(second) ? first : second;

    /// <summary>The outcome of many parts together; inconclusive where there are none.</summary>
    public static Outcome Worst(IEnumerable<Outcome> outcomes) =>
        outcomes.Select(outcome => (Outcome?)outcome).Aggregate((Outcome?)null, (all, next) => all is { } a ? Worse(a, next!.Value) : next)
        ?? Outcome.Inconclusive;

    /// <summary>Whether an outcome lets the gate pass.</summary>
    public static bool Passes(Outcome outcome) => outcome is Outcome.Identical or Outcome.Equivalent or Outcome.Acknowledged;

    /// <summary>A number that grows from the best to the worst.</summary>
    public static int Rank(Outcome outcome) => Array.IndexOf(FromBestToWorst, outcome);
}
