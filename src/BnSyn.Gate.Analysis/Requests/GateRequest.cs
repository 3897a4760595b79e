namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Stage 2 (Bind): what the user asked for, validated. Made from the request file that the MSBuild task writes.</summary>
/// <remarks>Nothing here is a default: these are in the table of properties, so a request begins as <see cref="Default"/>.</remarks>
public sealed record GateRequest
{
    private GateRequest()
    {
    }

    /// <summary>What a user asks for who sets nothing; the places that the build names are empty.</summary>
    public static GateRequest Default { get; } = RequestProperties.All.Aggregate(
        new GateRequest(), (request, row) => row.Bind(request, new Dictionary<string, string>(), []));

    /// <summary>Full path of the assembly with the scenarios.</summary>
    public string ScenarioAssembly { get; init; } = "";

    /// <summary>Assemblies that may be outside the scenario assembly's folder, by full path.</summary>
    public IReadOnlyList<string> ProbePaths { get; init; } = [];

    /// <summary>The files that the engine's processes can read; empty where no build says so.</summary>
    public IReadOnlyList<EngineInput> Inputs { get; init; } = [];

    /// <summary>The build's global properties, each as <c>Name=Value</c> with MSBuild's escapes: the base is built with the same.</summary>
    public IReadOnlyList<string> BuildProperties { get; init; } = [];

    /// <summary>Full path of the folder with the baselines.</summary>
    public string BaselineDirectory { get; init; } = "";

    /// <summary>Full path of the folder that gets the reports.</summary>
    public string ReportDirectory { get; init; } = "";

    /// <summary>Full path of the register of claims; empty for none.</summary>
    public string ClaimsFile { get; init; } = "";

    /// <summary>Full path of the file with acknowledged drift; empty for none.</summary>
    public string AcknowledgedFile { get; init; } = "";

    /// <summary>Full path of the project file that asked; findings that have no better place point there.</summary>
    public string ProjectFile { get; init; } = "";

    /// <summary>The build configuration, for example <c>Release</c>.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>The weakest outcome that passes.</summary>
    public RequiredOutcome Require { get; init; }

    /// <summary>Names of the scenarios to run; empty for all.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>Names of the backends to run; empty for all.</summary>
    public IReadOnlyList<string> Backends { get; init; } = [];

    /// <summary>Seeds to run; empty for those that the scenario declares.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>Names of the perturbations that a sensitivity run tries; empty for all.</summary>
    public IReadOnlyList<string> Perturbations { get; init; } = [];

    /// <summary>The tiers that a sensitivity run shows its perturbations to.</summary>
    public SensitivityTiers SensitivityTiers { get; init; }

    /// <summary>Whether <c>PhysicsTolerances</c> also makes the physics wrong, to say what each tolerance sees.</summary>
    public bool TolerancesSeePhysics { get; init; }

    /// <summary>Sizes at which <c>PhysicsProfile</c> measures how kernels grow, ascending; empty for none.</summary>
    public IReadOnlyList<int> ProfileSizes { get; init; } = [];

    /// <summary>The longest that <c>PhysicsScaling</c> measures.</summary>
    public TimeSpan ScalingBudget { get; init; }

    /// <summary>The part of the machine's memory that a process of <c>PhysicsScaling</c> may take, above 0 and up to 1.</summary>
    public double ScalingMemory { get; init; }

    /// <summary>The longest that measuring may take.</summary>
    public TimeSpan TimeBudget { get; init; }

    /// <summary>Whether an inconclusive verdict is an error or a warning.</summary>
    public bool InconclusiveIsError { get; init; }

    /// <summary>How many answers the first seed of every backend gives, and a run whose answer would be called drift; at least 2.</summary>
    public int DeterminismRuns { get; init; }

    /// <summary>Numbers of threads with which a scenario that takes them gives further answers; empty for the engine's choice alone.</summary>
    public IReadOnlyList<int> DeterminismThreads { get; init; } = [];

    /// <summary>How many runs may go on at once; 0 for as many as there are processors and memory.</summary>
    public int ParallelRuns { get; init; }

    /// <summary>What the processes may use that observe engines which promise no bits, and that measure memory.</summary>
    public InstructionSet InstructionSet { get; init; } = null!;

    /// <summary>
    /// What a process that runs a scenario may use: an engine that promises its bits uses all that the processor has, so that each machine
    /// checks its own widest path.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The instruction set.</returns>
    public InstructionSet InstructionsOf(ScenarioDescription scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.EnvironmentClass == EnvironmentClasses.Any ? InstructionSet.Native : InstructionSet;
    }

    /// <summary>Whether to measure the time and the memory of the backends; physics alone is judged in either case.</summary>
    public bool MeasureGains { get; init; }

    /// <summary>How backends are timed against the reference.</summary>
    public GainTiming Timing { get; init; }

    /// <summary>The git reference whose build this one is timed against; empty for none.</summary>
    public string CompareTo { get; init; } = "";

    /// <summary>Full path of the folder that gets the worktree and the build of the base, outside the working tree; required with <see cref="CompareTo"/>.</summary>
    public string CompareDirectory { get; init; } = "";

    /// <summary>The slowdown that matters, as a part of 1.</summary>
    public double TimingMargin { get; init; }

    /// <summary>The longest that the processes which time may take all together.</summary>
    public TimeSpan TimingBudget { get; init; }

    /// <summary>Whether measured energy is shown or judged.</summary>
    public EnergyUse Energy { get; init; }

    /// <summary>The rise of the energy that matters, as a part of 1.</summary>
    public double EnergyMargin { get; init; }

    /// <summary>Which mutants to try, and of what.</summary>
    public MutantRequest Mutants { get; init; } = new();

    /// <summary>The part that is measured and not judged; <see langword="null"/> for the whole gate.</summary>
    public GateShard? Shard { get; init; }

    /// <summary>Full path of the folder with the files of all shards, which are judged together; empty where the gate measures.</summary>
    public string MergeFolder { get; init; } = "";

    /// <summary>Whether shards may be missing there; what is judged without them is never passed.</summary>
    public bool AllowMissingShards { get; init; }

    /// <summary>Whether to accept what was measured as the new baseline.</summary>
    public bool RefreshBaselines { get; init; }

    /// <summary>Whether a refresh measures the rounding floor of each tolerance, or keeps the one that the baseline has.</summary>
    public RoundingFloorUse RoundingFloor { get; init; }

    /// <summary>Why the baseline changes; required for a refresh.</summary>
    public string RefreshReason { get; init; } = "";

    /// <summary>Whether the build runs in continuous integration, where a refresh needs <see cref="AllowRefreshInCI"/>.</summary>
    public bool IsContinuousIntegration { get; init; }

    /// <summary>Whether a refresh is allowed in continuous integration.</summary>
    public bool AllowRefreshInCI { get; init; }

    /// <summary>Codes of warnings that the build makes errors of: a refresh that would raise one is refused before it writes.</summary>
    public IReadOnlyList<string> WarningsAsErrors { get; init; } = [];

    /// <summary>The commit that is measured, or empty where none is known.</summary>
    public string Commit { get; init; } = "";

    /// <summary>Who asks for a refresh, for the baseline's provenance.</summary>
    public string RequestedBy { get; init; } = "";
}
