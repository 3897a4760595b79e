using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>
/// Measures the memory of every scenario on every backend, each in a process of its own, so that no figure depends on what else is
/// run. As many at once as there are processors and memory: bytes are counted, not timed.
/// </summary>
/// <param name="request">Names the engine and the instructions that the processes may use.</param>
/// <param name="progress">Told of every finished process.</param>
/// <param name="footprint">Knows what simulations need.</param>
internal sealed class MemoryPhase(GateRequest request, IProgress<string> progress, EngineFootprint footprint)
{
    private readonly BuiltEngine _engine = BuiltEngine.Of(request);
    private readonly MemoryProcess _process = new(request.InstructionSet);

    /// <summary>Measures.</summary>
    /// <param name="scenarios">What to construct; the first seed of each.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>The answers of each scenario, in the order of its backends.</returns>
    public IReadOnlyDictionary<PlannedScenario, IReadOnlyList<MemoryAnswer>> Measure(IReadOnlyList<PlannedScenario> scenarios, CancellationToken cancellation)
    {
        var orders =
            (from scenario in scenarios
             from backend in scenario.Backends
             select (scenario.Description, Order: new MemoryOrder(scenario.In(_engine), scenario.Description.Name, backend, scenario.Seeds[0]))).ToList();
        var answers = new MemoryAnswer[orders.Count];
        var finished = 0;
        var atOnce = footprint.ProcessesAtOnce(request, orders.Select(order => (order.Description.Name, order.Order.Backend)), ConstructionMemory.Simulations);
        SideBySide.Make(Enumerable.Range(0, orders.Count), place => orders[place].Description, atOnce, Measure, cancellation);

        var byScenario = orders.Zip(answers).ToLookup(entry => entry.First.Description.Name, entry => entry.Second, StringComparer.Ordinal);
        return scenarios.ToDictionary(scenario => scenario, IReadOnlyList<MemoryAnswer> (scenario) => [.. byScenario[scenario.Description.Name]]);

        void Measure(int place)
        {
            var order = orders[place].Order;
            answers[place] = _process.Measure(order, cancellation);
            progress.Report("memory", Interlocked.Increment(ref finished), orders.Count, $"{order.Scenario}, {order.Backend}");
        }
    }
}
