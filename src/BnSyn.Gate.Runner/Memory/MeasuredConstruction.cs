using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Observing;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>What a process of its own does: loads one engine, constructs one scenario on one backend and measures its memory.</summary>
internal static class MeasuredConstruction
{
    /// <summary>Measures what was ordered.</summary>
    /// <param name="order">What to construct.</param>
    /// <returns>The answer; an exception of the engine is a fault in it, never an exception here.</returns>
    public static MemoryAnswer Make(MemoryOrder order)
    {
        if (EngineScenario.Find(order.Engine, order.Scenario, order.Backend, out var problem) is not { } scenario)
        {
            return MemoryAnswer.Without(MemoryAnswer.NoScenario, problem.Length > 0 ? problem : "there is no such scenario or backend");
        }

        using var note = RunNotes.Begin(order.Scenario, order.Backend, order.Seed);
        note.Enter("while it was built to measure its memory");
        try
        {
            if (scenario.Describe().ProcessBackends.Any(process => process.Name == order.Backend))
            {
                return OfProcess((ForeignSimulation)scenario.Create(order.Backend, order.Seed));
            }

            var (allocated, live) = ConstructionMemory.Measure(() => scenario.Create(order.Backend, order.Seed), scenario.Describe().IsSerial);
            return new(allocated, live, Fault: null);
        }
        catch (Exception exception)
        {
            return new(0, 0, FaultOf.Exception(exception, step: -1, note.Place));
        }
    }

    private static MemoryAnswer OfProcess(ForeignSimulation built)
    {
        using var simulation = built;
        var (live, peak) = simulation.Memory();
        return new(0, live, Fault: null) { PeakResidentBytes = peak };
    }
}
