using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Statistics;

namespace BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

/// <summary>How often a comparison that may look twice is wrong: 15 seeds a side, and where that is inconclusive 30.</summary>
/// <param name="Law">The metric's law.</param>
/// <param name="Shift">The true shift in margins; the margin is 1.2 standard deviations.</param>
/// <param name="Equivalent">Found Equivalent at either look.</param>
/// <param name="Drift">Found Drift at either look.</param>
/// <param name="SecondLooks">How often the second look was needed.</param>
public sealed record ExtensionSimulation(Law Law, double Shift, double Equivalent, double Drift, double SecondLooks)
{
    public const int Repetitions = 8000;
    public const int First = 15;
    public const int Second = 30;
    public const double Margin = 1.2;

    private static readonly TwoLookPlan Plan = TwoLookPlan.Create(0.05, SeedCounts.Samples(First, First), SeedCounts.Samples(Second, Second));

    // Lazy, because threads that simulate would wait for a static constructor that waits for them.
    private static readonly Lazy<IReadOnlyList<ExtensionSimulation>> Simulated = new(() =>
    [
        .. (from law in new[] { Law.Normal, Law.Exponential }
            from shift in new[] { 0.0, 1.0, 2.0 }
            select (law, shift)).AsParallel().AsOrdered().Select(row => Simulate(row.law, row.shift)),
    ]);

    public static IReadOnlyList<ExtensionSimulation> All => Simulated.Value;

    private static ExtensionSimulation Simulate(Law law, double shift)
    {
        var random = Law.Generator(40);
        var outcomes = Enumerable.Range(0, Repetitions).Select(_ => Look(law, shift * Margin, random)).ToArray();
        return new(
            law,
            shift,
            outcomes.Share(look => look.Outcome == Outcome.Equivalent),
            outcomes.Share(look => look.Outcome == Outcome.Drift),
            outcomes.Share(look => look.Again));
    }

    private static (Outcome Outcome, bool Again) Look(Law law, double shift, Random random)
    {
        var reference = law.Sample(Second, random);
        var candidate = Array.ConvertAll(law.Sample(Second, random), value => value + shift);
        var first = Judge(reference[..First], candidate[..First], Plan.FirstAlpha);
        return first == Outcome.Inconclusive ? (Judge(reference, candidate, Plan.SecondAlpha), true) : (first, false);
    }

    private static Outcome Judge(double[] reference, double[] candidate, double alpha) =>
        Equivalence.Test(LocationShift.BetweenSamples(reference, candidate), Margin, alpha).Outcome;
}
