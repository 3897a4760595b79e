using BnSyn.Gate.Analysis.Verdicts;
using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>Counts the alarms of many gates on unchanged physics; the same runs always give the same count.</summary>
internal static class FalseAlarmCount
{
    /// <summary>Enough to bound a rate of 0.3 % where nothing alarms.</summary>
    public const int Gates = 1000;

    private const int Seed = 20240817;

    /// <summary>Draws the gates of a tier.</summary>
    public static FalseAlarms Of(ITier tier)
    {
        var outcomes = new Outcome[Gates];

        // A generator per gate: what is drawn does not depend on who draws first.
        Parallel.For(0, Gates, gate => outcomes[gate] = tier.Draw(new Xoshiro256StarStar(Seed + gate, threadSafe: false)));
        var alarms = outcomes.Count(Alarms);
        return new(tier.Name, Gates, alarms, outcomes.Count(outcome => outcome == Outcome.Inconclusive), tier.Units, tier.Budget);
    }

    /// <summary>Whether the gate says that the physics moved, or that the run proves nothing.</summary>
    public static bool Alarms(Outcome outcome) => outcome is Outcome.Drift or Outcome.Invalid;
}
