using System.Diagnostics;
using BnSyn.Gate.Analysis.Timing;
using BnSyn.Gate.Analysis.Timing.Facts;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>
/// Times series of processes, one process at a time: pilots, a plan within the budget, then pairs of every series in turn, so
/// that a disturbance of the machine meets one pair of each and not all of one.
/// </summary>
/// <param name="sampler">Takes the samples.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class ProcessTimingPhase(ISampler sampler, IProgress<string> progress)
{
    /// <summary>Any number: it only has to be the same whenever the order is repeated.</summary>
    private const int OrderSeed = 20_260_101;

    /// <summary>Times them.</summary>
    /// <param name="plans">The series.</param>
    /// <param name="budget">Wall time for all of it, pilots included.</param>
    /// <param name="isDecided">Whether no outcome depends on the number of pairs.</param>
    /// <param name="cancellation">Ends it; nothing is returned then.</param>
    /// <returns>What was planned and timed.</returns>
    public ProcessTiming Time(IReadOnlyList<SeriesPlan> plans, TimeSpan budget, bool isDecided, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var pilots = plans.Select((plan, index) =>
        {
            progress.Report("timing, pilots", index, plans.Count, $"{plan.Scenario}, {plan.Candidate.Backend}");
            return Left() > 0 ? SeriesPilot.Run(plan, sampler, cancellation) : SeriesPilot.NotRun(plan, TimingObstacle.NotAffordable, "the pilots of other scenarios used up the budget");
        }).ToList();
        var timed = pilots.Where(pilot => pilot.Shape is not null).Select(pilot => new SampledSeries(pilot)).ToList();

        var secondsPerPair = timed.Sum(series => series.Pilot.SecondsPerPair);
        var left = Left();
        var pairs = timed.Count > 0 ? TimingPlan.Pairs(secondsPerPair, left, timed.Count, isDecided) : 0;
        var order = new MirroredOrder(OrderSeed);
        for (var pair = 0; pair < pairs && FitsIn(); pair += 2)
        {
            progress.Report("timing, pairs", pair, pairs, $"{pair + 1} and {pair + 2}");
            timed.ForEach(series => series.TakeTwoPairs(pair, order.Next(), sampler, cancellation));
        }

        return new ProcessTiming
        {
            OrderSeed = OrderSeed,
            BudgetSeconds = budget.TotalSeconds,
            UsedSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            Series = [.. pilots.Select(pilot => timed.Find(series => series.Pilot == pilot)?.ToTimed(pairs, Shortage) ?? Untimed(pilot))],
        };

        // A machine that became slower than its pilots must not overdraw the budget: what is missing makes the result inconclusive.
        bool FitsIn() => Left() > 2 * secondsPerPair;

        double Left() => (budget - Stopwatch.GetElapsedTime(start)).TotalSeconds;

        string Shortage() =>
            $"the fewest pairs that can show anything, {TimingLevel.FewestPairs(timed.Count)}, take about {secondsPerPair * TimingLevel.FewestPairs(timed.Count):0} s, " +
            $"and {Math.Max(0, left):0} s of PhysicsGateTimingBudget and PhysicsGateTimeBudget are left";
    }

    private static TimedSeries Untimed(SeriesPilot pilot) => new()
    {
        Scenario = pilot.Plan.Scenario,
        Backend = pilot.Plan.Candidate.Backend,
        Obstacle = pilot.Obstacle,
        Problem = pilot.Problem,
    };
}
