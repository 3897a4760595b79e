using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>Digests and tolerances per seed. A gate on unchanged physics draws repeated runs of as many seeds as a gate compares.</summary>
/// <param name="repetitions">Pairs of runs of one seed each.</param>
/// <param name="seedsOfGate">The seeds of one gate.</param>
internal sealed class ExactTier(IEnumerable<RunPair> repetitions, int seedsOfGate) : ITier
{
    /// <summary>The name of the tier in reports and baselines.</summary>
    public const string TierName = "exact";

    private readonly Outcome[] _outcomes = [.. repetitions.Select(pair => PairJudge.Judge(pair).Comparison.Outcome)];

    public string Name => TierName;

    public int Units => _outcomes.Length;

    public double Budget => 0;

    public byte[]? Inputs => null;

    public Outcome Draw(Random generator) => OutcomeOrder.Worst(Enumerable.Range(0, seedsOfGate).Select(_ => _outcomes[generator.Next(_outcomes.Length)]));
}
