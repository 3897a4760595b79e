using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;
using BnSyn.Gate.Analysis.Distributions.Facts;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The committed, reviewed expectation for one scenario: the content of one baseline file.</summary>
internal sealed record Baseline
{
    /// <summary>The version of the file's shape that the code writes and reads.</summary>
    public const int CurrentSchemaVersion = 3;

    /// <summary>The key of <see cref="Backends"/>.</summary>
    public const string BackendsKey = "backends";

    /// <summary>The key of <see cref="Distributions"/>.</summary>
    public const string DistributionsKey = "distributions";

    /// <summary>The key of <see cref="Energy"/>.</summary>
    public const string EnergyKey = "energy";

    /// <summary>The key of <see cref="Ensemble"/>.</summary>
    public const string EnsembleKey = "ensemble";

    /// <summary>The key of <see cref="EnvironmentClass"/>.</summary>
    public const string EnvironmentClassKey = "environmentClass";

    /// <summary>The key of <see cref="Fields"/>.</summary>
    public const string FieldsKey = "fields";

    /// <summary>The key of <see cref="Memory"/>.</summary>
    public const string MemoryKey = "memory";

    /// <summary>The key of <see cref="Metrics"/>.</summary>
    public const string MetricsKey = "metrics";

    /// <summary>The key of the hash of everything that the physics depended on.</summary>
    public const string ParameterHashKey = "parameterHash";

    /// <summary>The key of <see cref="Parameters"/>.</summary>
    public const string ParametersKey = "parameters";

    /// <summary>The key of <see cref="Provenance"/>.</summary>
    public const string ProvenanceKey = "provenance";

    /// <summary>The key of <see cref="RoundingFloor"/>.</summary>
    public const string RoundingFloorKey = "roundingFloor";

    /// <summary>The key of <see cref="Scenario"/>.</summary>
    public const string ScenarioKey = "scenario";

    /// <summary>The key of the version.</summary>
    public const string SchemaVersionKey = "schemaVersion";

    /// <summary>The key of <see cref="Seeds"/>.</summary>
    public const string SeedsKey = "seeds";

    /// <summary>The key of <see cref="StepSeconds"/>.</summary>
    public const string StepSecondsKey = "stepSeconds";

    /// <summary>The key of <see cref="Series"/>.</summary>
    public const string SeriesKey = "series";

    /// <summary>The key of <see cref="Steps"/>.</summary>
    public const string StepsKey = "steps";

    /// <summary>How it is written in its file.</summary>
    public static RecordCodec<Baseline> Codec { get; } = new("baseline", fields =>
    {
        fields.Derived("$schema", Value.Text, _ => "./" + BaselineDirectory.SchemaFileName, Presence.Optional);
        fields.Derived(ParameterHashKey, Value.Digest, baseline => ParameterHash.Of(baseline.Parameters, baseline.Steps, baseline.StepSeconds), Presence.Required);
        fields.Derived(BaselineSeals.Key, Value.Digest, baseline => baseline.Seal, Presence.CheckedLast, "SHA-256 of what the file says outside blocks of other classes of machines.");
        fields.Required(SchemaVersionKey, new VersionCodec(CurrentSchemaVersion), _ => CurrentSchemaVersion);
        return new()
        {
            Anchor = fields.Required("anchor", BaselineAnchor.Codec, baseline => baseline.Anchor),
            Backends = fields.Required(BackendsKey, Value.Map(BaselineBackend.Codec, "backend"), baseline => baseline.Backends),
            Classes = fields.Prefixed(BaselineClass.KeyPrefix, BaselineClass.Codec, baseline => baseline.Classes),
            Distributions = MayBeEmpty(
                fields, DistributionsKey, BaselineDistribution.Codec, baseline => baseline.Distributions,
                "Samples of the reference by distribution; absent where none is declared."),
            Energy = MayBeEmpty(
                fields, EnergyKey, BaselineEnergy.Codec, baseline => baseline.Energy,
                "What each backend used; judged on request, on the same processor and class of machines only."),
            Ensemble = fields.Optional(EnsembleKey, BaselineEnsemble.Codec, baseline => baseline.Ensemble),
            EnvironmentClass = fields.Required(
                EnvironmentClassKey, Value.OneOf(EnvironmentClasses.Any, EnvironmentClasses.Machine), baseline => baseline.EnvironmentClass),
            Fields = MayBeEmpty(fields, FieldsKey, Value.Text, baseline => baseline.Fields, "How each field was to be compared."),
            Memory = MayBeEmpty(
                fields, MemoryKey, BaselineMemory.Codec, baseline => baseline.Memory,
                "The memory of one construction, by backend. A difference on another runtime or class of machines is reported, not judged."),
            Metrics = fields.Required(MetricsKey, Value.Map(BaselineMetric.Codec), baseline => baseline.Metrics),
            Parameters = fields.Required(ParametersKey, Value.Map(BaselineParameter.Codec), baseline => baseline.Parameters),
            Provenance = fields.Required(ProvenanceKey, BaselineProvenance.Codec, baseline => baseline.Provenance),
            Purpose = fields.Required("purpose", Value.Text, baseline => baseline.Purpose),
            RoundingFloor = fields.Optional(RoundingFloorKey, BaselineFloor.Codec, baseline => baseline.RoundingFloor),
            Scenario = fields.Required(ScenarioKey, Value.Text, baseline => baseline.Scenario),
            Seeds = fields.Required(SeedsKey, Value.Seeds, baseline => baseline.Seeds),
            Sensitivity = MayBeEmpty(
                fields, "sensitivity", BaselineTier.Codec, baseline => baseline.Sensitivity,
                "What the gate was found to see when the baseline was accepted, by tier."),
            Series = MayBeEmpty(fields, SeriesKey, Value.Text, baseline => baseline.Series, "How each series was to be compared."),
            StepSeconds = fields.Required(StepSecondsKey, Value.Positive, baseline => baseline.StepSeconds),
            Steps = fields.Required(StepsKey, Value.WholeFrom(1), baseline => baseline.Steps),
        };
    });

    /// <summary>The seal that the main part bears in the file that is being written; <see langword="null"/> everywhere else.</summary>
    public string? Seal { get; init; }

    /// <summary>The scenario's name; also the file's.</summary>
    public required string Scenario { get; init; }

    /// <summary>Which regime the scenario is.</summary>
    public required string Purpose { get; init; }

    /// <summary>Steps of one run.</summary>
    public required int Steps { get; init; }

    /// <summary>Simulated time of one step, in seconds.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>The realisations, ascending.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary><c>any</c> or <c>machine</c>, as the scenario declares it.</summary>
    public required string EnvironmentClass { get; init; }

    /// <summary>What the physics depended on.</summary>
    public required SortedDictionary<string, BaselineParameter> Parameters { get; init; }

    /// <summary>How each metric was to be compared.</summary>
    public required SortedDictionary<string, BaselineMetric> Metrics { get; init; }

    /// <summary>How each field was to be compared; empty where there is none.</summary>
    public SortedDictionary<string, string> Fields { get; init; } = new(KeyOrder.Instance);

    /// <summary>How each series was to be compared; empty where there is none.</summary>
    public SortedDictionary<string, string> Series { get; init; } = new(KeyOrder.Instance);

    /// <summary>What each backend gave on the class of machines that <see cref="Provenance"/> names.</summary>
    public required SortedDictionary<string, BaselineBackend> Backends { get; init; }

    /// <summary>What other classes of machines gave, by their names.</summary>
    public SortedDictionary<string, BaselineClass> Classes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The reference's ensemble; <see langword="null"/> where the scenario declares none.</summary>
    public BaselineEnsemble? Ensemble { get; init; }

    /// <summary>Samples of the reference by distribution; empty where the scenario declares none.</summary>
    public SortedDictionary<string, BaselineDistribution> Distributions { get; init; } = new(KeyOrder.Instance);

    /// <summary>What the gate was found to see, by tier; empty where the file is from before that was measured.</summary>
    public SortedDictionary<string, BaselineTier> Sensitivity { get; init; } = new(KeyOrder.Instance);

    /// <summary>What rounding alone makes of each tolerance; <see langword="null"/> where that was never measured.</summary>
    public BaselineFloor? RoundingFloor { get; init; }

    /// <summary>What was accepted first.</summary>
    public required BaselineAnchor Anchor { get; init; }

    /// <summary>The accepted memory by backend; empty where none was measured.</summary>
    public SortedDictionary<string, BaselineMemory> Memory { get; init; } = new(KeyOrder.Instance);

    /// <summary>What each backend used; empty where no counter could be read, or where the file is from before that was kept.</summary>
    public SortedDictionary<string, BaselineEnergy> Energy { get; init; } = new(KeyOrder.Instance);

    /// <summary>Where the expectation comes from.</summary>
    public required BaselineProvenance Provenance { get; init; }

    /// <summary>The classes of machines whose values are known, the baseline's own first.</summary>
    public IEnumerable<string> KnownClasses => Classes.Keys.Prepend(Provenance.EnvironmentClass);

    /// <summary>Where the values of a class come from.</summary>
    /// <param name="environmentClass">A class that is known.</param>
    public BaselineProvenance ProvenanceOf(string environmentClass) =>
        Classes.TryGetValue(environmentClass, out var block) ? block.Provenance : Provenance;

    /// <summary>Whether a part of it is a proposal that was not accepted.</summary>
    public bool IsReceived => Provenance.IsReceived || Classes.Values.Any(block => block.Provenance.IsReceived);

    /// <summary>What a backend gave on a class of machines; <see langword="null"/> where the class is not known.</summary>
    /// <param name="environmentClass">The class.</param>
    /// <param name="backend">A backend of the baseline.</param>
    public BaselineBackend? On(string environmentClass, string backend)
    {
        if (environmentClass == Provenance.EnvironmentClass)
        {
            return Resolve(backend);
        }

        if (!Classes.TryGetValue(environmentClass, out var block))
        {
            return null;
        }

        var entry = block.Backends.GetValueOrDefault(backend);
        return (entry is null ? Backends[backend].IdenticalTo : entry.IdenticalTo) is { } other
            ? On(environmentClass, other)
            : entry?.Over(Resolve(backend)) ?? Resolve(backend);
    }

    /// <summary>The backend's values, where it is identical to another that one's.</summary>
    public BaselineBackend Resolve(string backend) => Backends[FileNameOf(backend)];

    /// <summary>The backend under whose name the values are in the file.</summary>
    public string FileNameOf(string backend) => Backends[backend].IdenticalTo ?? backend;

    // Facts by name whose key is left out where there are none.
    private static SortedDictionary<string, T> MayBeEmpty<T>(
        Fields<Baseline> fields, string key, Codec<T> codec, Func<Baseline, SortedDictionary<string, T>> get, string doc) =>
        fields.Optional(key, Value.Map(codec), baseline => get(baseline) is { Count: > 0 } values ? values : null, doc) ?? new(KeyOrder.Instance);
}
