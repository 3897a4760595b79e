using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Energy;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Timing;

/// <summary>What a process of its own does that times scenarios: one after the other, and nothing beside them.</summary>
internal static class TimedScenarios
{
    /// <summary>Times what was ordered.</summary>
    /// <param name="order">What to time.</param>
    /// <param name="catalog">The engine's scenarios.</param>
    /// <returns>One answer per scenario, each when it was timed.</returns>
    public static IEnumerable<GainsAnswer> Time(GainsOrder order, ScenarioCatalog catalog)
    {
        var energy = new EnergyPhase(RaplCounter.DefaultRoot);
        for (var index = 0; index < order.Scenarios.Count; index++)
        {
            var asked = order.Scenarios[index];
            using var note = RunNotes.Begin(asked.Name, string.Join(" and ", asked.Backends), asked.Seed);
            note.Enter("while it was timed");
            yield return catalog.Scenarios.FirstOrDefault(found => found.Description.Name == asked.Name) is { } found
                ? Time(index, asked, PlannedScenario.Of(found, asked.Backends, [asked.Seed]), energy)
                : GainsAnswer.Without(index, new(FaultMeasurement.ProcessExit, "the engine describes no such scenario any more", Step: -1));
        }
    }

    private static GainsAnswer Time(int index, GainsOrder.Scenario asked, PlannedScenario scenario, EnergyPhase energy)
    {
        try
        {
            return new(
                index,
                [.. scenario.Backends.Select(backend => SetupTime.Measure(scenario, backend))],
                TimingPhase.Time(scenario, asked.SafeSteps),
                [.. scenario.Backends.Zip(asked.LiveBytes, (backend, bytes) => energy.Measure(scenario, backend, asked.SafeSteps, bytes))],
                Fault: null);
        }
        catch (Exception exception)
        {
            // The same steps ended well while they were observed.
            return GainsAnswer.Without(index, FaultOf.Exception(exception, step: -1, "while it was timed"));
        }
    }
}
