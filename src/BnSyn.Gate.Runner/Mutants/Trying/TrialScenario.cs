using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Mutants.Trying;

/// <summary>A scenario with the runs that the gate would make of it at first.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Runs">Its observed runs, and behind them those of the ensemble.</param>
internal sealed record TrialScenario(PlannedScenario Scenario, IReadOnlyList<PlannedRun> Runs)
{
    /// <summary>The scenario's name.</summary>
    public string Name => Scenario.Description.Name;

    /// <summary>The processor time that it takes without a mutant, in seconds; 0 where that is not known yet.</summary>
    public double Seconds { get; init; }

    /// <summary>The scenarios of a plan.</summary>
    /// <param name="plan">The gate's plan.</param>
    public static IReadOnlyList<TrialScenario> Of(MeasurementPlan plan) =>
        [.. plan.Scenarios.Select(scenario => new TrialScenario(scenario, [.. plan.Runs.Where(run => run.Scenario == scenario), .. EnsemblePhase.FirstLook(scenario)]))];
}
