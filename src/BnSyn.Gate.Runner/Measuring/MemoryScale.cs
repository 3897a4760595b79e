using System.Diagnostics;
using System.Runtime.CompilerServices;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Weighs a built simulation: what stays alive of it after a full collection. Runs alone, so that no other allocates.</summary>
internal static class MemoryScale
{
    /// <summary>An odd number, so that one weighing stands in the middle.</summary>
    private const int Weighings = 3;

    /// <summary>
    /// What lies on the scale at once, in bytes. The runtime hands out memory to its threads in pieces of 8 KB, which come and
    /// go of themselves: a light simulation is weighed in many copies, so that its share of such a piece is small.
    /// </summary>
    private const long Load = 2 << 20;

    private const int MostCopies = 128;

    /// <summary>Builds simulations one after the other and weighs each.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="backend">The backend.</param>
    /// <returns>
    /// Live and allocated bytes, and the time of building. The runtime's own threads only add to what is allocated, so the
    /// smallest weighing counts; of the live bytes things may come and go meanwhile, so the middle one does, and of the time.
    /// </returns>
    public static MemoryMeasurement Weigh(PlannedScenario scenario, string backend)
    {
        // A first, unweighed build pays for tables and code that all later simulations share; the second gives an idea.
        scenario.Scenario.Create(backend, scenario.Seeds[0]).Dispose();
        var light = WeighOnce(scenario, backend, copies: 1).LiveBytes;
        var copies = (int)Math.Clamp(Load / Math.Max(light, 1), 1, MostCopies);
        var weighed = Enumerable.Range(0, Weighings).Select(_ => WeighOnce(scenario, backend, copies)).ToList();
        return new(
            backend,
            Math.Max(0, weighed.Select(weight => weight.LiveBytes).Order().ElementAt(Weighings / 2)),
            weighed.Min(weight => weight.AllocatedBytes),
            weighed.Select(weight => weight.SetupSeconds).Order().ElementAt(Weighings / 2));
    }

    // Not inlined: its stack would keep the simulations alive into the next weighing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MemoryMeasurement WeighOnce(PlannedScenario scenario, string backend, int copies)
    {
        var simulations = new ISimulation[copies];
        var liveBefore = GC.GetTotalMemory(forceFullCollection: true);
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var copy = 0; copy < copies; copy++)
        {
            simulations[copy] = scenario.Scenario.Create(backend, scenario.Seeds[0]);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        var live = GC.GetTotalMemory(forceFullCollection: true) - liveBefore;
        Array.ForEach(simulations, simulation => simulation.Dispose());
        return new MemoryMeasurement(backend, live / copies, allocated / copies, seconds / copies);
    }
}
