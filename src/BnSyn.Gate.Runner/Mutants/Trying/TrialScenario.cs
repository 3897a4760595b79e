using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Runner.Ensembles;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>A scenario with the runs that the gate would make of it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Runs">Its observed runs.</param>
/// <param name="FirstLook">The first runs of its ensemble; none where nothing is compared over one.</param>
internal sealed record TrialScenario(PlannedScenario Scenario, IReadOnlyList<PlannedRun> Runs, IReadOnlyList<PlannedRun> FirstLook)
{
    /// <summary>The scenario's name.</summary>
    public string Name => Scenario.Description.Name;

    /// <summary>What it gives without a mutant; <see langword="null"/> where that is not known yet.</summary>
    public TrialMeasurement? Plain { get; init; }

    /// <summary>What the part gives that is tried first; <see langword="null"/> where there is none, or that is not known yet.</summary>
    public TrialMeasurement? PlainOfBrief { get; init; }

    /// <summary>Whether it is the part that is tried first.</summary>
    public bool IsBrief { get; private init; }

    /// <summary>The ensemble's further runs, where its first ones are inconclusive.</summary>
    public IReadOnlyList<PlannedRun> Extension =>
        [.. FirstLook.Select(run => run.Backend).Distinct(StringComparer.Ordinal).SelectMany(backend => EnsemblePhase.Runs(Scenario, backend, Scenario.Description.Ensemble!.Extension))];

    /// <summary>
    /// What is tried first: one realisation of each backend that is compared with it, which shows most mutants in a small part of the time;
    /// <see langword="null"/> where there is none.
    /// </summary>
    public TrialScenario? Brief
    {
        get
        {
            var backends = Scenario.Backends.Except(EnsembleCandidates.Of(Scenario.Description, Scenario.Backends), StringComparer.Ordinal).ToList();
            if (backends.Count == 0)
            {
                return null;
            }

            var scenario = Scenario with { Backends = backends, Seeds = [Scenario.Seeds[0]] };
            return new(scenario, [.. backends.Select(backend => new PlannedRun(scenario, backend, scenario.Seeds[0], 0))], []) { IsBrief = true };
        }
    }

    /// <summary>One run of each backend, by which is noted whose code is reached.</summary>
    public IReadOnlyList<PlannedRun> Noted => [.. Runs.DistinctBy(run => run.Backend)];

    /// <summary>The scenarios of a plan.</summary>
    /// <param name="plan">The gate's plan.</param>
    public static IReadOnlyList<TrialScenario> Of(MeasurementPlan plan) =>
        [.. plan.Scenarios.Select(scenario => new TrialScenario(scenario, [.. plan.Runs.Where(run => run.Scenario == scenario)], [.. EnsemblePhase.FirstLook(scenario)]))];
}
