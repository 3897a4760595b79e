namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The committed, reviewed expectation for one scenario: the content of one baseline file.</summary>
internal sealed record Baseline
{
    /// <summary>The version of the file's shape that the code writes and reads.</summary>
    public const int CurrentSchemaVersion = 1;

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

    /// <summary>What each backend gave.</summary>
    public required SortedDictionary<string, BaselineBackend> Backends { get; init; }

    /// <summary>The reference's ensemble; <see langword="null"/> where the scenario declares none.</summary>
    public BaselineEnsemble? Ensemble { get; init; }

    /// <summary>What the gate was found to see, by tier; empty where the file is from before that was measured.</summary>
    public SortedDictionary<string, BaselineTier> Sensitivity { get; init; } = new(KeyOrder.Instance);

    /// <summary>What was accepted first.</summary>
    public required BaselineAnchor Anchor { get; init; }

    /// <summary>Speed and size of each backend when the baseline was made; advisory.</summary>
    public required SortedDictionary<string, BaselineGain> Gains { get; init; }

    /// <summary>The accepted memory by backend; empty where none was measured.</summary>
    public SortedDictionary<string, BaselineMemory> Memory { get; init; } = new(KeyOrder.Instance);

    /// <summary>What each backend used; empty where no counter could be read, or where the file is from before that was kept.</summary>
    public SortedDictionary<string, BaselineEnergy> Energy { get; init; } = new(KeyOrder.Instance);

    /// <summary>Where the expectation comes from.</summary>
    public required BaselineProvenance Provenance { get; init; }

    /// <summary>The backend's values, where it is identical to another that one's.</summary>
    public BaselineBackend Resolve(string backend) => Backends[FileNameOf(backend)];

    /// <summary>The backend under whose name the values stand in the file.</summary>
    public string FileNameOf(string backend) => Backends[backend].IdenticalTo ?? backend;
}
