namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>A mutant's number and what became of it.</summary>
/// <param name="Number">The number.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Scenario">The scenario that did not pass; empty where all did.</param>
/// <param name="Problem">Why it did not.</param>
/// <param name="IsBrief">Whether it was shown a part of the gate's runs only, and passed.</param>
/// <param name="Commit">The commit of the engine that it was tried in; empty where that is not known.</param>
public sealed record TriedMutant(int Number, MutantOutcome Outcome, string Scenario, string Problem, bool IsBrief = false, string Commit = "")
{
    /// <summary>Whether the gate sees it.</summary>
    public bool IsSeen => Outcome is MutantOutcome.Killed or MutantOutcome.TimedOut;
}
