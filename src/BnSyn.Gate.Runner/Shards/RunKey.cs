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
internal sealed record RunKey(string Scenario, string Backend, ulong Seed, int Repetition, bool IsOfEnsemble, RunOrigin Origin, int Threads)
{
    /// <summary>A planned run's.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Its key; <see langword="null"/> where it is not the scenario's own physics.</returns>
    public static RunKey? Of(PlannedRun run) => run.Perturbation is not null || run.Instructions is not null
        ? null
        : new(run.Scenario.Description.Name, run.Backend, run.Seed, run.Repetition, !run.KeepsBits, run.Origin, run.Threads);

    /// <summary>A result's.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="run">The result.</param>
    /// <param name="isOfEnsemble">Whether it is one of an ensemble's.</param>
    /// <returns>Its key.</returns>
    public static RunKey Of(string scenario, RunMeasurement run, bool isOfEnsemble) => new(scenario, run.Backend, run.Seed, run.Repetition, isOfEnsemble, run.Origin, run.Threads);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Scenario}, {Backend}, seed {Seed}, repetition {Repetition}{(IsOfEnsemble ? " of the ensemble" : "")}");
}
