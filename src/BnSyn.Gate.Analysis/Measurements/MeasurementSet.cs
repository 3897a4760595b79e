using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>Everything that stage 4 (Measure) observed: the content of <c>measurements.json</c>.</summary>
public sealed record MeasurementSet
{
    /// <summary>The version of this shape that the code writes and reads.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The version of this shape.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The gate's own version.</summary>
    public required string GateVersion { get; init; }

    /// <summary>How the trails were made.</summary>
    public string TrailAlgorithm { get; init; } = StateAlgorithms.Trail;

    /// <summary>When measuring ended, as an ISO 8601 instant in UTC; empty where an older gate measured. It orders a history and judges nothing.</summary>
    public string MeasuredAt { get; init; } = "";

    /// <summary>The commit that was measured; empty where none was known.</summary>
    public string Commit { get; init; } = "";

    /// <summary>The measured engine's assembly.</summary>
    public required EngineDescription Engine { get; init; }

    /// <summary>
    /// Versions of the packages and assemblies that the engine is made of, by name, as its deps.json has them; <see langword="null"/> where it
    /// has none. They explain and judge nothing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<string, string>? Packages { get; init; }

    /// <summary>The files that the engine's processes could read, by name; empty where the gate was started without a build.</summary>
    public IReadOnlyList<InputDescription> Inputs { get; init; } = [];

    /// <summary>Full paths of files that the engine had loaded and that are none of its inputs, sorted.</summary>
    public IReadOnlyList<string> LoadedWithoutInput { get; init; } = [];

    /// <summary>
    /// What the processes of backends say that they are, by scenario and backend; <see langword="null"/> where no scenario declares such a backend.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ForeignEngine>? ForeignEngines { get; init; }

    /// <summary>
    /// The assemblies that backends loaded in the place of the engine's own, by folder and name; <see langword="null"/> where no scenario
    /// declares such a backend.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OtherVersion>? OtherVersions { get; init; }

    /// <summary>What the register of claims came to; <see langword="null"/> where the request names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckedClaims? Claims { get; init; }

    /// <summary>The shards that were missing when the others were put together; <see langword="null"/> where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? MissingShards { get; init; }

    /// <summary>The machine that measured.</summary>
    public required MachineDescription Machine { get; init; }

    /// <summary>One entry per scenario, in the order of their names.</summary>
    public required IReadOnlyList<ScenarioMeasurement> Scenarios { get; init; }

    /// <summary>This build timed against another commit's; <see langword="null"/> where the request names none.</summary>
    public BaseComparison? Comparison { get; init; }

    /// <summary>Each backend timed against the reference, a process per sample; <see langword="null"/> where the request did not ask.</summary>
    public ProcessTiming? ProcessGains { get; init; }
}
