using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Memory.Facts;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>All runs of one scenario.</summary>
public sealed record ScenarioMeasurement
{
    /// <summary>The scenario as its code declares it.</summary>
    public required ScenarioDescription Description { get; init; }

    /// <summary>Backends that were run, the reference first where it was among them.</summary>
    public required IReadOnlyList<string> Backends { get; init; }

    /// <summary>Seeds that were run, ascending.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Observed runs, by backend (in order of <see cref="Backends"/>), seed and repetition.</summary>
    public required IReadOnlyList<RunMeasurement> Runs { get; init; }

    /// <summary>
    /// The runs that ensembles are made of, by backend and seed, without states and trails. Empty where
    /// nothing is compared over an ensemble.
    /// </summary>
    public IReadOnlyList<RunMeasurement> EnsembleRuns { get; init; } = [];

    /// <summary>Runs of physics that was made wrong on purpose, in a shard of a sensitivity; else <see langword="null"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PerturbedRun>? Perturbed { get; init; }

    /// <summary>Likewise, over the seeds of the scenario's ensemble.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PerturbedRun>? PerturbedEnsemble { get; init; }

    /// <summary>Runs of <see cref="EnsembleRuns"/> made again, because the ensemble would have been called drift; else empty.</summary>
    public IReadOnlyList<RunMeasurement> EnsembleRepetitions { get; init; } = [];

    /// <summary>Memory, one per backend; empty where the request asked for physics only.</summary>
    public IReadOnlyList<MemoryMeasurement> Memory { get; init; } = [];

    /// <summary>Memory that was measured again, because more than accepted would have been told; else empty.</summary>
    public IReadOnlyList<MemoryRepetition> MemoryRepetitions { get; init; } = [];

    /// <summary>Allocations that were measured again, because they would have been told; else empty.</summary>
    public IReadOnlyList<StepAllocations> AllocationRepetitions { get; init; } = [];

    /// <summary>Timed runs, in the order in which they ran; empty where nothing was timed.</summary>
    public IReadOnlyList<TimingMeasurement> Timings { get; init; } = [];

    /// <summary>What the timed runs did, one per timed backend.</summary>
    public IReadOnlyList<TimedCounts> TimedCounts { get; init; } = [];

    /// <summary>
    /// Where the timed runs ended, one per timed backend; empty for an engine that promises no bits, and where the states cannot
    /// be looked at.
    /// </summary>
    public IReadOnlyList<TimedState> TimedStates { get; init; } = [];

    /// <summary>
    /// What ended the engine while its memory or its time was measured, and with it the measuring of gains; its step is -1, because
    /// steps are not counted there.
    /// </summary>
    public FaultMeasurement? TimedFault { get; init; }

    /// <summary>Energy per backend; empty where nothing was timed.</summary>
    public IReadOnlyList<EnergyMeasurement> Energy { get; init; } = [];

    /// <summary>Where runs part from what they are compared with, for those pairs that were looked into; else empty.</summary>
    public IReadOnlyList<StateDifference> StateDifferences { get; init; } = [];

    /// <summary>
    /// The reference's run of another commit over time; <see langword="null"/> where the request names none, and where the reference left nothing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BaseCourses? BaseCourses { get; init; }

    /// <summary>The runs whose values count; repetitions only check determinism.</summary>
    /// <returns>Those of repetition 0.</returns>
    public IEnumerable<RunMeasurement> CountingRuns() => Runs.Where(run => run.Repetition == 0);
}
