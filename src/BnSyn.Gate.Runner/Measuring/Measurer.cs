using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Measuring;

/// <summary>Stage 4 (Measure): the plan -> raw samples. Physics and ensembles first, on all processors; then gains, one thing at a time.</summary>
/// <param name="request">What is wanted besides the physics.</param>
/// <param name="baselines">What was accepted.</param>
/// <param name="machine">The machine that measures.</param>
/// <param name="progress">Told what is being done.</param>
/// <param name="footprint">Told what the observing processes say of the engine beside their runs.</param>
internal sealed class Measurer(GateRequest request, LoadedBaselines baselines, MachineDescription machine, IProgress<string> progress, EngineFootprint footprint)
{
    /// <summary>Makes the runs; where shards have made them, it knows them.</summary>
    public IRunMaker Runs { get; init; } = new Observer(request, progress, footprint);

    /// <summary>Measures gains; likewise.</summary>
    public IGainsMaker Gains { get; init; } = new GainsMaker(request, progress, footprint);

    /// <summary>Measures everything that was planned.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends measuring; nothing is returned then.</param>
    /// <returns>One measurement per planned scenario.</returns>
    public IReadOnlyList<ScenarioMeasurement> Measure(MeasurementPlan plan, CancellationToken cancellation)
    {
        var runs = Runs.Make("physics", plan.Runs, cancellation);
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
        var measured = new SecondAnswers(request, baselines, machine, Runs).Add(plan, new EnsemblePhase(request, baselines, Runs).Make(plan, observed, cancellation), cancellation);
        if (!request.MeasureGains)
        {
            return measured;
        }

        return new SecondFigures(request, baselines, machine, progress).Add(plan, Gains.Add(plan.Scenarios, measured, cancellation), cancellation);
    }

    // A run whose every state is the reference's is drawn as that.
    private static IReadOnlyList<RunMeasurement> WithoutSameCourses(string reference, IReadOnlyList<RunMeasurement> runs)
    {
        var trails = runs.Where(run => run.Repetition == 0 && run.Backend == reference).ToDictionary(run => run.Seed, run => run.Trail);
        return [.. runs.Select(run => run.Backend != reference && trails.TryGetValue(run.Seed, out var trail) && run.Trail.AsSpan().SequenceEqual(trail) ? run with { Courses = null } : run)];
    }
}
