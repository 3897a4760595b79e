using System.Diagnostics;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Plans;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>Times construction. Runs alone, and with all that the processor offers, as the timed steps do.</summary>
internal static class SetupTime
{
    private const int Constructions = 3;

    /// <summary>Constructs simulations one after the other.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">The backend.</param>
    /// <returns>The median wall time of one, in s.</returns>
    public static double Measure(PlannedScenario scenario, string backend) =>
        Enumerable.Range(0, Constructions).Select(_ => Once(scenario, backend)).Median();

    private static double Once(PlannedScenario scenario, string backend)
    {
        // The garbage of what was measured before would be collected here otherwise.
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        using var simulation = scenario.Scenario.Create(backend, scenario.Seeds[0]);
        return simulation is ForeignSimulation foreign ? foreign.CreatedSeconds : Elapsed.Seconds(start);
    }
}
