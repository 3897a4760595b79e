using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>What was run to learn what rounding makes of a scenario.</summary>
public sealed record FloorMeasurement
{
    /// <summary>The scenario as its code declares it.</summary>
    public required ScenarioDescription Description { get; init; }

    /// <summary>The backend whose initial state was moved; it gives the reference's bits. Empty where nothing was run.</summary>
    public string Backend { get; init; } = "";

    /// <summary>The seeds, ascending.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>The instruction set that a gate gives the scenario.</summary>
    public string InstructionSet { get; init; } = "";

    /// <summary>The others that this machine has and that were run.</summary>
    public IReadOnlyList<string> OtherInstructionSets { get; init; } = [];

    /// <summary>Unmoved runs, once per backend that is compared per seed and per seed.</summary>
    public IReadOnlyList<RunMeasurement> Unmoved { get; init; } = [];

    /// <summary>Runs that round otherwise.</summary>
    public IReadOnlyList<MovedRun> Moved { get; init; } = [];

    /// <summary>How the states part, one entry per perturbation, seed and direction; empty where the states cannot be compared.</summary>
    public IReadOnlyList<StateGrowth> Growth { get; init; } = [];

    /// <summary>Why the states were not compared; empty where they were.</summary>
    public string WithoutGrowth { get; init; } = "";

    /// <summary>Physics that was made wrong on purpose, on <see cref="Backend"/>; empty where that was not asked for.</summary>
    public IReadOnlyList<PerturbedRun> Perturbed { get; init; } = [];

    /// <summary>The unmoved run of a backend and a seed.</summary>
    /// <param name="backend">A backend that was run.</param>
    /// <param name="seed">A seed that was run.</param>
    /// <returns>The run.</returns>
    public RunMeasurement UnmovedOf(string backend, ulong seed) => Unmoved.First(run => run.Backend == backend && run.Seed == seed);
}
