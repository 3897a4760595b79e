using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed.Pairs;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>What was run to learn what the gate sees in one scenario. All of one backend, which gives the reference's bits.</summary>
public sealed record SensitivityMeasurement
{
    /// <summary>The scenario as its code declares it.</summary>
    public required ScenarioDescription Description { get; init; }

    /// <summary>The backend that ran.</summary>
    public required string Backend { get; init; }

    /// <summary>The seeds on which perturbations were tried, ascending: as many as a gate compares.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Unchanged physics, once per seed of <see cref="Seeds"/> and of <see cref="Repeated"/>.</summary>
    public required IReadOnlyList<RunMeasurement> Unchanged { get; init; }

    /// <summary>Unchanged physics a second time: what a gate on unchanged code compares.</summary>
    public required IReadOnlyList<RunMeasurement> Repeated { get; init; }

    /// <summary>Changed physics: one run per perturbation, size and seed.</summary>
    public required IReadOnlyList<PerturbedRun> Perturbed { get; init; }

    /// <summary>
    /// Unchanged physics over the seeds of the scenario's ensemble: of <see cref="Backend"/> and of every backend that is compared
    /// over it. Empty where nothing is.
    /// </summary>
    public IReadOnlyList<RunMeasurement> Ensemble { get; init; } = [];

    /// <summary>Changed physics over the first look of the ensemble; empty where that was not asked for.</summary>
    public IReadOnlyList<PerturbedRun> PerturbedEnsemble { get; init; } = [];

    /// <summary>Whether a scenario is compared over an ensemble alone, because its seeds do not give the same values twice.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>True where the exact tier has nothing to compare.</returns>
    public static bool IsOfEnsemblesOnly(ScenarioDescription scenario) => !Pairer.HasPerSeedMetrics(scenario);

    /// <summary>The unchanged run of a seed.</summary>
    /// <param name="seed">A seed that was run.</param>
    /// <returns>The run.</returns>
    public RunMeasurement UnchangedOf(ulong seed) => Unchanged.First(run => run.Seed == seed);
}
