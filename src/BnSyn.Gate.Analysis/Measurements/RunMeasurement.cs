using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Distributions.Facts;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>One observed run: one backend, one seed, one repetition.</summary>
public sealed record RunMeasurement
{
    /// <summary>The backend's name.</summary>
    public required string Backend { get; init; }

    /// <summary>The realisation.</summary>
    public required ulong Seed { get; init; }

    /// <summary>0 for the run that counts; 1 and more for its repetitions, which only check determinism.</summary>
    public required int Repetition { get; init; }

    /// <summary>Where it was made, and why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RunOrigin Origin { get; init; }

    /// <summary>The number of threads that it was asked to use; 0 where that was the engine's choice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Threads { get; init; }

    /// <summary>Steps that ended without a fault.</summary>
    public required int CompletedSteps { get; init; }

    /// <summary>The exception that ended the run, if one did.</summary>
    public FaultMeasurement? Fault { get; init; }

    /// <summary>Observed metrics by name.</summary>
    public required SortedDictionary<string, double> Metrics { get; init; }

    /// <summary>SHA-256 digests by name, 64 lower-case hexadecimal digits.</summary>
    public required SortedDictionary<string, string> Digests { get; init; }

    /// <summary>Observed counts by name.</summary>
    public required SortedDictionary<string, long> Counts { get; init; }

    /// <summary>
    /// One byte of the chained state digest per step, entry 0 for the built state: the first entry in which two trails
    /// differ is the first diverging step (one step late once in 256 cases). Empty for an untraced simulation.
    /// </summary>
    public required byte[] Trail { get; init; }

    /// <summary>
    /// The hash of the state after every step, entry 0 for the built state, for what is timed in the same process later. Not kept
    /// in a file; empty for an untraced simulation and for a seed that is not timed.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<ulong> StateHashes { get; init; } = [];

    /// <summary>Samples by distribution; <see langword="null"/> where none is declared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<string, RunDistribution>? Distributions { get; init; }

    /// <summary>The quantities that it reported on every step; <see langword="null"/> where none is declared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WatchedQuantity>? Watched { get; init; }

    /// <summary>Fields and series by name; <see langword="null"/> where the scenario declares none, and for the runs of an ensemble.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<string, RecordingMeasurement>? Recordings { get; init; }

    /// <summary>
    /// What its state did over time, for pictures; <see langword="null"/> where nothing of it can be drawn, and for a run whose states are the
    /// reference's.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunCourses? Courses { get; init; }

    /// <summary>Names that the simulation reported more than once or that the scenario does not declare.</summary>
    public IReadOnlyList<string> Misreported { get; init; } = [];

    /// <summary>A field or a series; <see langword="null"/> where it was not recorded.</summary>
    internal RecordingMeasurement? RecordingOf(string name) => Recordings?.GetValueOrDefault(name);
}
