using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Stage 4 (Measure): the plan -> raw samples. Physics and ensembles first, on all processors; then gains, one thing at a time.</summary>
/// <param name="request">What is wanted besides the physics.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="machine">The machine that measures.</param>
/// <param name="progress">Told what is being done.</param>
/// <param name="footprint">Told what the observing processes say of the engine beside their runs.</param>
internal sealed class Measurer(GateRequest request, LoadedBaselines baselines, MachineDescription machine, IProgress<string> progress, EngineFootprint footprint)
{
    /// <summary>Measures everything that was planned.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends measuring; nothing is returned then.</param>
    /// <returns>One measurement per planned scenario.</returns>
    public IReadOnlyList<ScenarioMeasurement> Measure(MeasurementPlan plan, CancellationToken cancellation)
    {
        var observer = new Observer(request, progress, footprint);
        var runs = observer.Make("physics", plan.Runs, cancellation);
        ScenarioMeasurement[] observed =
        [
            .. from scenario in plan.Scenarios
               select new ScenarioMeasurement
               {
                   Description = scenario.Description,
                   Backends = scenario.Backends,
                   Seeds = scenario.Seeds,
                   Runs = WithoutSameCourses(scenario.Description.Backends[0], [.. runs.Where((_, index) => plan.Runs[index].Scenario == scenario)]),
               },
        ];
        var measured = new SecondAnswers(request, baselines, machine, observer).Add(plan, new EnsemblePhase(request, baselines, observer).Make(plan, observed, cancellation), cancellation);
        if (!request.MeasureGains)
        {
            return measured;
        }

        return new SecondFigures(request, baselines, machine, progress).Add(plan, WithGains(plan, measured, cancellation), cancellation);
    }

    // A run whose every state is the reference's is drawn as that.
    private static IReadOnlyList<RunMeasurement> WithoutSameCourses(string reference, IReadOnlyList<RunMeasurement> runs)
    {
        var trails = runs.Where(run => run.Repetition == 0 && run.Backend == reference).ToDictionary(run => run.Seed, run => run.Trail);
        return [.. runs.Select(run => run.Backend != reference && trails.TryGetValue(run.Seed, out var trail) && run.Trail.AsSpan().SequenceEqual(trail) ? run with { Courses = null } : run)];
    }

    private IReadOnlyList<ScenarioMeasurement> WithGains(MeasurementPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        // What cannot be constructed or observed has no memory and no speed: the rules will say so. A probe is too short to have any.
        var constructible = plan.Scenarios.Where((scenario, index) => scenario.Description.Family is null && !measured[index].Runs.Any(run => run.Fault is { Step: < 0 })).ToList();
        var memory = new MemoryPhase(request, progress, footprint).Measure(constructible, cancellation);
        var faults = memory.ToDictionary(entry => entry.Key, entry => entry.Value.FirstOrDefault(answer => answer.Fault is not null)?.Fault);
        var timed = constructible.Where(scenario => faults[scenario] is null).ToList();
        var runs = plan.Scenarios.Zip(measured).ToDictionary(entry => entry.First, entry => FirstSeed(entry.Second));
        var answers = timed.Zip(new GainsPhase(request, progress).Measure(
            [
                .. timed.Select(scenario => new GainsOrder.Scenario(
                    scenario.Description.Name, scenario.Backends, scenario.Seeds[0], runs[scenario].Min(run => run.CompletedSteps), [.. memory[scenario].Select(answer => answer.LiveBytes)])),
            ],
            cancellation)).ToDictionary(entry => entry.First, entry => entry.Second);
        return
        [
            .. plan.Scenarios.Zip(measured, (scenario, measurement) =>
                answers.TryGetValue(scenario, out var answer) ? With(measurement, memory[scenario], answer)

                // Every observed run constructed the same without a fault, so a fault here is the engine's answer to being measured: a finding.
                : faults.TryGetValue(scenario, out var fault) ? measurement with { TimedFault = fault }
                : measurement),
        ];
    }

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
