using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>How a trial ended.</summary>
/// <param name="Outcome">Survived where every scenario passed.</param>
/// <param name="Scenario">The scenario that did not pass.</param>
/// <param name="Problem">Why.</param>
/// <param name="Seconds">The processor time of its processes.</param>
internal sealed record TrialEnd(MutantOutcome Outcome, string Scenario, string Problem, double Seconds)
{
    /// <summary>Every scenario passed.</summary>
    /// <param name="seconds">The processor time.</param>
    public static TrialEnd Passed(double seconds) => new(MutantOutcome.Survived, "", "", seconds);
}
