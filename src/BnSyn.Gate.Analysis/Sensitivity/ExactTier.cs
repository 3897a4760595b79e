using BnSyn.Gate.Analysis.Pairing;
using BnSyn.Gate.Analysis.Verdicts;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>Digests and tolerances per seed. A gate on unchanged physics draws repeated runs of as many seeds as a gate compares.</summary>
/// <param name="repetitions">Pairs of runs of one seed each.</param>
/// <param name="seedsOfGate">The seeds of one gate.</param>
internal sealed class ExactTier(IEnumerable<RunPair> repetitions, int seedsOfGate) : ITier
{
    /// <summary>The name of the tier in reports and baselines.</summary>
    public const string TierName = "exact";

    private readonly bool[] _alarms = [.. repetitions.Select(pair => Alarms(PairJudge.Judge(pair).Comparison.Outcome))];

    public string Name => TierName;

    public int Units => _alarms.Length;

    public double Budget => 0;

    public bool Alarms(Random generator) => Enumerable.Range(0, seedsOfGate).Any(_ => _alarms[generator.Next(_alarms.Length)]);

    /// <summary>Whether the gate says that the physics moved.</summary>
    public static bool Alarms(Outcome outcome) => outcome is Outcome.Drift or Outcome.Invalid;
}
