using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>
/// Measures the memory of every scenario on every backend, each in a process of its own, so that no figure depends on what else is
/// run. As many at once as there are processors: bytes are counted, not timed.
/// </summary>
/// <param name="request">Names the engine and the instructions that the processes may use.</param>
/// <param name="progress">Told of every finished process.</param>
internal sealed class MemoryPhase(GateRequest request, IProgress<string> progress)
{
    private readonly BuiltEngine _engine = BuiltEngine.Of(request);
    private readonly MemoryProcess _process = new(request.InstructionSet);

    /// <summary>Measures.</summary>
    /// <param name="scenarios">What to construct; the first seed of each.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>The answers of each scenario, in the order of its backends.</returns>
    public IReadOnlyDictionary<PlannedScenario, IReadOnlyList<MemoryAnswer>> Measure(IReadOnlyList<PlannedScenario> scenarios, CancellationToken cancellation)
    {
        var orders = scenarios
            .SelectMany(scenario => scenario.Backends.Select(backend => new MemoryOrder(_engine, scenario.Description.Name, backend, scenario.Seeds[0])))
            .ToList();
        var answers = new MemoryAnswer[orders.Count];
        var finished = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, orders.Count, options, index =>
        {
            var order = orders[index];
            answers[index] = _process.Measure(order, cancellation);
            progress.Report($"memory {Interlocked.Increment(ref finished)}/{orders.Count}: {order.Scenario}, {order.Backend}");
        });

        var byScenario = orders.Zip(answers).ToLookup(entry => entry.First.Scenario, entry => entry.Second, StringComparer.Ordinal);
        return scenarios.ToDictionary(scenario => scenario, IReadOnlyList<MemoryAnswer> (scenario) => [.. byScenario[scenario.Description.Name]]);
    }
}
