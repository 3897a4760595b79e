using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Plans;

namespace BnSyn.Gate.Runner.Shards;

/// <summary>Which run of a plan a result is of.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Backend">The backend.</param>
/// <param name="Seed">The realisation.</param>
/// <param name="Repetition">0, or 1 and more for repetitions.</param>
/// <param name="IsOfEnsemble">Whether it is one of an ensemble's.</param>
/// <param name="Origin">Where it was made, and why.</param>
/// <param name="Threads">The number of threads that it was asked to use; 0 for the engine's choice.</param>
/// <param name="Change">What was made wrong on purpose and by how much; empty for the scenario's own physics.</param>
internal sealed record RunKey(string Scenario, string Backend, ulong Seed, int Repetition, bool IsOfEnsemble, RunOrigin Origin, int Threads, string Change)
{
    /// <summary>A planned run's.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Its key; <see langword="null"/> where it has instructions of its own.</returns>
    public static RunKey? Of(PlannedRun run) => run.Instructions is not null
        ? null
        : new(run.Scenario.Description.Name, run.Backend, run.Seed, run.Repetition, !run.KeepsBits, run.Origin, run.Threads, ChangeOf(run));

    /// <summary>A result's.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="run">The result.</param>
    /// <param name="isOfEnsemble">Whether it is one of an ensemble's.</param>
    /// <returns>Its key.</returns>
    public static RunKey Of(string scenario, RunMeasurement run, bool isOfEnsemble) => new(scenario, run.Backend, run.Seed, run.Repetition, isOfEnsemble, run.Origin, run.Threads, "");

    /// <summary>All results of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Each with its key.</returns>
    public static IEnumerable<(RunKey Key, RunMeasurement Run)> AllOf(ScenarioMeasurement scenario)
    {
        var name = scenario.Description.Name;
        return
        [
            .. scenario.Runs.Select(run => (Of(name, run, isOfEnsemble: false), run)),
            .. scenario.EnsembleRuns.Select(run => (Of(name, run, isOfEnsemble: true), run)),
            .. (scenario.Perturbed ?? []).Select(run => (Of(name, run.Run, isOfEnsemble: false) with { Change = ChangeOf(run.Perturbation, run.Size) }, run.Run)),
            .. (scenario.PerturbedEnsemble ?? []).Select(run => (Of(name, run.Run, isOfEnsemble: true) with { Change = ChangeOf(run.Perturbation, run.Size) }, run.Run)),
        ];
    }

    /// <summary>What of a run is made wrong.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Empty for the scenario's own physics.</returns>
    public static string ChangeOf(PlannedRun run) => run.Perturbation is { } changed ? ChangeOf(changed.Name, changed.Size) : "";

    private static string ChangeOf(string perturbation, double size) => FormattableString.Invariant($"{perturbation} {size:R}");

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Scenario}, {Backend}, seed {Seed}, repetition {Repetition}{(IsOfEnsemble ? " of the ensemble" : "")}{(Change.Length > 0 ? ", " : "")}{Change}");
}
