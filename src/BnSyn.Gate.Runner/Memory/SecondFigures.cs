using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Memory;

/// <summary>Measures memory again, in fresh processes, that would be told of: figures that come and go are no finding about memory.</summary>
/// <param name="request">Names the engine, and says how many answers there are to be.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="machine">The machine that measures.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class SecondFigures(GateRequest request, LoadedBaselines baselines, MachineDescription machine, IProgress<string> progress)
{
    private readonly BuiltEngine _engine = BuiltEngine.Of(request);

    /// <summary>Measures.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="measured">What was measured, in the plan's order of scenarios.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>The same with the further figures.</returns>
    public IReadOnlyList<ScenarioMeasurement> Add(
        MeasurementPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        var asking = MemoryAsking.Of(baselines, machine, measured);
        return
        [
            .. from entry in plan.Scenarios.Zip(measured)
               let name = entry.Second.Description.Name
               let constructions = asking.Constructions.Where(again => again.Scenario == name).ToList()
               let steps = asking.Steps.Where(again => again.Scenario == name).ToList()
               select constructions.Count + steps.Count == 0 ? entry.Second : entry.Second with
               {
                   MemoryRepetitions = [.. Times(constructions).Select(again => Construct(entry.First, again.Backend, cancellation))],
                   AllocationRepetitions = [.. Times(steps).Select(again => Step(entry.First, again.Backend, entry.Second, cancellation))],
               },
        ];
    }

    private IEnumerable<T> Times<T>(IEnumerable<T> again) => again.SelectMany(one => Enumerable.Repeat(one, request.DeterminismRuns));

    private MemoryRepetition Construct(PlannedScenario scenario, string backend, CancellationToken cancellation)
    {
        progress.Report($"memory asked again: {scenario.Description.Name}, {backend}");
        var answer = new MemoryProcess(request.InstructionSet).Measure(new(scenario.In(_engine), scenario.Description.Name, backend, scenario.Seeds[0]), cancellation);
        return new(backend, answer.LiveBytes, answer.AllocatedBytes, answer.Fault is { } fault ? $"{fault.Kind}: {fault.Message}" : "");
    }

    private StepAllocations Step(PlannedScenario scenario, string backend, ScenarioMeasurement measured, CancellationToken cancellation)
    {
        progress.Report($"allocations asked again: {scenario.Description.Name}, {backend}");
        var timed = measured.Timings.Where(timing => timing.Backend == backend).ToList();
        var shape = new StretchShape(timed[0].Steps, timed.Count, Runs: 1, Passes: 1);
        var (sample, _) = new SampleProcess().Take(new(scenario.In(_engine), scenario.Description.Name, backend, scenario.Seeds[0], shape), cancellation);
        return new(backend, sample.AllocatedBytes, sample.Problem);
    }
}
