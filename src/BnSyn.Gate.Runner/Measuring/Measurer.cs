using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Stage 4 (Measure): the plan -> raw samples. Physics and ensembles first, on all processors; then gains, one thing at a time.</summary>
/// <param name="request">What is wanted besides the physics.</param>
/// <param name="machine">The machine that measures.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class Measurer(GateRequest request, MachineDescription machine, IProgress<string> progress)
{
    /// <summary>Measures everything that was planned.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends measuring; nothing is returned then.</param>
    /// <returns>One measurement per planned scenario.</returns>
    public IReadOnlyList<ScenarioMeasurement> Measure(MeasurementPlan plan, CancellationToken cancellation)
    {
        var observer = new Observer(request, progress);
        var runs = observer.Make("physics", plan.Runs, cancellation);
        ScenarioMeasurement[] observed =
        [
            .. from scenario in plan.Scenarios
               select new ScenarioMeasurement
               {
                   Description = scenario.Description,
                   Backends = scenario.Backends,
                   Seeds = scenario.Seeds,
                   Runs = [.. runs.Where((_, index) => plan.Runs[index].Scenario == scenario)],
               },
        ];
        var measured = new SecondAnswers(request, machine, observer).Add(plan, new EnsemblePhase(request, observer).Make(plan, observed, cancellation), cancellation);
        if (!request.MeasureGains)
        {
            return measured;
        }

        // What cannot be constructed or observed has no memory and no speed: the rules will say so.
        var constructible = plan.Scenarios.Where((_, index) => !measured[index].Runs.Any(run => run.Fault is { Step: < 0 })).ToList();
        var memory = new MemoryPhase(request, progress).Measure(constructible, cancellation);
        var energy = new EnergyPhase(RaplCounter.DefaultRoot);
        ScenarioMeasurement[] withGains =
        [
            .. plan.Scenarios.Zip(measured, (scenario, measurement) =>
                memory.TryGetValue(scenario, out var answers) ? WithGains(measurement, scenario, answers, energy, cancellation) : measurement),
        ];
        return new SecondFigures(request, machine, progress).Add(plan, withGains, cancellation);
    }

    private ScenarioMeasurement WithGains(
        ScenarioMeasurement measurement,
        PlannedScenario scenario,
        IReadOnlyList<MemoryAnswer> answers,
        EnergyPhase energy,
        CancellationToken cancellation)
    {
        // Every observed run constructed the same without a fault, so a fault here is the engine's answer to being measured: a finding.
        if (answers.FirstOrDefault(answer => answer.Fault is not null) is { } faulty)
        {
            return measurement with { TimedFault = faulty.Fault };
        }

        progress.Report($"gains: {scenario.Description.Name}");
        var safeSteps = measurement.Runs.Where(run => run.Seed == scenario.Seeds[0]).Min(run => run.CompletedSteps);
        try
        {
            List<MemoryMeasurement> memory =
            [
                .. scenario.Backends.Zip(answers, (backend, answer) =>
                    new MemoryMeasurement(backend, answer.LiveBytes, answer.AllocatedBytes, SetupTime.Measure(scenario, backend))),
            ];
            using var note = RunNotes.Begin(scenario.Description.Name, string.Join(" and ", scenario.Backends), scenario.Seeds[0]);
            note.Enter("while it was timed");
            var timed = TimingPhase.Time(scenario, safeSteps, measurement.Runs.Where(run => run.Seed == scenario.Seeds[0]), cancellation);
            return measurement with
            {
                Memory = memory,
                Timings = timed.Timings,
                TimedCounts = timed.Counts,
                TimedStates = timed.States,
                Energy = [.. memory.Select(measured => energy.Measure(scenario, measured.Backend, safeSteps, measured.LiveBytes))],
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The same steps ended well while they were observed.
            return measurement with { TimedFault = FaultOf.Exception(exception, step: -1, "while it was timed") };
        }
    }
}
