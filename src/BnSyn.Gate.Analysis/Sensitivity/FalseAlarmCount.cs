using BnSyn.Gate.Analysis.Outcomes;
using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>Counts the alarms of many gates on unchanged physics; the same runs always give the same count.</summary>
internal static class FalseAlarmCount
{
    /// <summary>Enough to bound a rate of 0.3 % where nothing alarms.</summary>
    public const int FewestGates = 1000;

    /// <summary>Enough to tell a tier that uses half of its budget from one that is over it.</summary>
    public const int MostGates = 16 * FewestGates;

    /// <summary>Gates between two words to who waits.</summary>
    private const int Report = 100;

    private const int Seed = 20240817;

    /// <summary>Draws gates of a tier: twice as many as long as chance alone may have put the bound over the budget.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="drawn">Told now and then how many were drawn, and of how many, by several threads.</param>
    public static FalseAlarms Of(ITier tier, Action<int, int>? drawn = null)
    {
        List<Outcome> outcomes = [];
        FalseAlarms count;
        do
        {
            outcomes.AddRange(Draw(tier, outcomes.Count, Math.Max(FewestGates, outcomes.Count), drawn));
            var open = outcomes.Count(outcome => outcome == Outcome.Inconclusive);
            count = new(tier.Name, outcomes.Count, outcomes.Count(Alarms), open, tier.Units, tier.Budget);
        }
        while (count is { IsOverBudget: true, MayBeWithinBudget: true } && count.Gates < MostGates);

        return count;
    }

    /// <summary>Whether the gate says that the physics moved, or that the run proves nothing.</summary>
    public static bool Alarms(Outcome outcome) => outcome is Outcome.Drift or Outcome.Invalid;

    // A generator per gate: what is drawn does not depend on who draws first.
    private static Outcome[] Draw(ITier tier, int first, int gates, Action<int, int>? drawn)
    {
        var (outcomes, ended) = (new Outcome[gates], 0);
        Parallel.For(0, gates, gate =>
        {
            outcomes[gate] = tier.Draw(new Xoshiro256StarStar(Seed + first + gate, threadSafe: false));
            if (Interlocked.Increment(ref ended) is var count && count % Report == 0)
            {
                drawn?.Invoke(first + count, first + gates);
            }
        });
        return outcomes;
    }
}
