using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Measures gains here: memory first, on all processors; then time and energy, one thing at a time.</summary>
/// <param name="request">Names the engine.</param>
/// <param name="progress">Told what is being done.</param>
/// <param name="footprint">Knows what simulations need.</param>
internal sealed class GainsMaker(GateRequest request, IProgress<string> progress, EngineFootprint footprint) : IGainsMaker
{
    /// <inheritdoc/>
    public IReadOnlyList<ScenarioMeasurement> Add(IReadOnlyList<PlannedScenario> scenarios, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        // What cannot be constructed or observed has no memory and no speed: the rules will say so. A probe is too short to have any.
        var constructible = scenarios.Where((scenario, index) => scenario.Description.Family is null && CanBeBuilt(measured[index])).ToList();
        var memory = new MemoryPhase(request, progress, footprint).Measure(constructible, cancellation);
        var faults = memory.ToDictionary(entry => entry.Key, entry => entry.Value.FirstOrDefault(answer => answer.Fault is not null)?.Fault);
        var timed = constructible.Where(scenario => faults[scenario] is null).ToList();
        var runs = scenarios.Zip(measured).ToDictionary(entry => entry.First, entry => FirstSeed(entry.Second));
        var answers = timed.Zip(new GainsPhase(request, progress).Measure(
            [
                .. timed.Select(scenario => new GainsOrder.Scenario(
                    scenario.Description.Name, scenario.Backends, scenario.Seeds[0], runs[scenario].Min(run => run.CompletedSteps), [.. memory[scenario].Select(answer => answer.LiveBytes)])),
            ],
            cancellation)).ToDictionary(entry => entry.First, entry => entry.Second);
        return
        [
            .. scenarios.Zip(measured, (scenario, measurement) =>
                answers.TryGetValue(scenario, out var answer) ? With(measurement, memory[scenario], answer)

                // Every observed run constructed the same without a fault, so a fault here is the engine's answer to being measured: a finding.
                : faults.TryGetValue(scenario, out var fault) ? measurement with { TimedFault = fault }
                : measurement),
        ];
    }

    /// <summary>Whether every run of a scenario was constructed and observed.</summary>
    /// <param name="measured">The scenario's runs.</param>
    /// <returns>Whether there is anything whose memory and time can be measured.</returns>
    public static bool CanBeBuilt(ScenarioMeasurement measured) => !measured.Runs.Any(run => run.Fault is { Step: < 0 });

    private static ScenarioMeasurement With(ScenarioMeasurement measurement, IReadOnlyList<MemoryAnswer> memory, GainsAnswer answer) =>
        answer.Fault is not null ? measurement with { TimedFault = answer.Fault } : measurement with
        {
            Memory = [.. measurement.Backends.Select((backend, place) => new MemoryMeasurement(backend, memory[place].LiveBytes, memory[place].AllocatedBytes, answer.SetupSeconds[place]) { PeakResidentBytes = memory[place].PeakResidentBytes })],
            Timings = answer.Rounds.Timings,
            TimedCounts = answer.Rounds.Counts,
            TimedStates = [.. TimedStates.Of(measurement.Description, answer.Rounds.Ends, FirstSeed(measurement))],
            Energy = answer.Energy,
        };

    private static List<RunMeasurement> FirstSeed(ScenarioMeasurement measurement) => [.. measurement.Runs.Where(run => run.Seed == measurement.Seeds[0])];
}
