namespace BnSyn.Gate;

/// <summary>A scenario in words and numbers. Everything the gate knows about the physics is here.</summary>
public sealed record ScenarioDescription
{
    /// <summary>Lower-case words joined by hyphens; also the baseline's file name.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: which regime this is and what it is there to catch.</summary>
    public required string Purpose { get; init; }

    /// <summary>
    /// The family of a probe; <see langword="null"/> for any other scenario. A probe is a short run that reaches code which no scenario
    /// reaches: another step, another number of threads, a limit. It is compared like any scenario, but it is neither timed nor perturbed,
    /// its memory is not measured, and while all probes of a family hold, a report gives the family one line.
    /// </summary>
    public string? Family { get; init; }

    /// <summary>Steps of one run, at least 1.</summary>
    public required int Steps { get; init; }

    /// <summary>Simulated time of one step, in seconds, above 0.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>The realisations that the baseline holds, each once.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Names of the implementations; the first is the reference.</summary>
    public required IReadOnlyList<string> Backends { get; init; }

    /// <summary>
    /// The backends that are programs of their own: <see cref="IPhysicsScenario.Create"/> is never called with the name of one. Each name
    /// is one of <see cref="Backends"/>.
    /// </summary>
    public IReadOnlyList<ProcessBackend> ProcessBackends { get; init; } = [];

    /// <summary>
    /// The backends that are the scenario's own code with other versions of the assemblies that it uses, such as the last release of the
    /// engine. Each name is one of <see cref="Backends"/>; the first of them, the reference, may be one.
    /// </summary>
    public IReadOnlyList<VersionBackend> VersionBackends { get; init; } = [];

    /// <summary>
    /// The backends that compute the same physics but not the same trajectories (another precision, another order of sums,
    /// another generator): all of their metrics are compared over <see cref="Ensemble"/>, none per seed. Never the reference.
    /// </summary>
    public IReadOnlyList<string> EnsembleBackends { get; init; } = [];

    /// <summary>The seeds of ensemble comparisons; required where a backend or a metric is compared so.</summary>
    public EnsembleDescription? Ensemble { get; init; }

    /// <summary>
    /// The backends whose steps must not allocate: an engine that promises it is held to it. What happens once in a run, such
    /// as a table built when it is first needed, is no step.
    /// </summary>
    public IReadOnlyList<string> AllocationFreeBackends { get; init; } = [];

    /// <summary>
    /// Named ways to make the physics wrong, by which the gate measures what it can see. They need
    /// <see cref="IPerturbableScenario"/>.
    /// </summary>
    public IReadOnlyList<PerturbationDescription> Perturbations { get; init; } = [];

    /// <summary>Every parameter that the physics depends on; a changed value invalidates the baseline.</summary>
    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>The observables; each must be reported by every run.</summary>
    public required IReadOnlyList<MetricDescription> Metrics { get; init; }

    /// <summary>The distributions whose samples a run reports beside its metrics.</summary>
    public IReadOnlyList<DistributionDescription> Distributions { get; init; } = [];

    /// <summary>The digests that a run reports beside its metrics.</summary>
    public IReadOnlyList<DigestDescription> Digests { get; init; } = [];

    /// <summary>Values over time that a run reports, compared point by point or within a tube.</summary>
    public IReadOnlyList<SeriesDescription> Series { get; init; } = [];

    /// <summary>Grids or sets of values that a run reports, compared by norms.</summary>
    public IReadOnlyList<FieldDescription> Fields { get; init; } = [];

    /// <summary>Bounds that make the scenario what it claims to be; no refresh can override them.</summary>
    public IReadOnlyList<InvariantDescription> Invariants { get; init; } = [];

    /// <summary>Bounds that hold on every step; they need <see cref="IWatchedSimulation"/>, and no refresh can override them.</summary>
    public IReadOnlyList<StepInvariantDescription> StepInvariants { get; init; } = [];

    /// <summary>Bounds on sums of metrics; no refresh can override them.</summary>
    public IReadOnlyList<RelationDescription> Relations { get; init; } = [];

    /// <summary>
    /// How many steps two runs of a seed that are compared must agree to the last bit, whatever their tolerances allow after that: the
    /// states after the first so many steps are the same. 0 for none. It needs <see cref="ITracedSimulation"/>, and holds for backends that
    /// are compared per seed.
    /// </summary>
    public int AgreementSteps { get; init; }

    /// <summary>
    /// The metric that is zero when nothing happened. A run whose activity is zero proves nothing and is invalid, unless
    /// <see cref="IsSilentControl"/> says that silence is the point.
    /// </summary>
    public required string ActivityMetric { get; init; }

    /// <summary>Whether the scenario must stay silent; then any activity is an error.</summary>
    public bool IsSilentControl { get; init; }

    /// <summary>
    /// The type name (without namespace) of the exception that must end every run, or <see langword="null"/> where a
    /// run must reach its last step.
    /// </summary>
    public string? ExpectedFault { get; init; }

    /// <summary>
    /// What must be equal for digests to be comparable: <see cref="EnvironmentClasses.Any"/> for an engine that gives the
    /// same bits everywhere, <see cref="EnvironmentClasses.Machine"/> (the default) for one that does not promise it.
    /// </summary>
    public string EnvironmentClass { get; init; } = EnvironmentClasses.Machine;

    /// <summary>
    /// Whether its simulations disturb each other, as static state of an engine does: its runs go on one at a time and beside no run of
    /// another scenario, and no two of its simulations exist at once in a process.
    /// </summary>
    public bool IsSerial { get; init; }

    /// <summary>
    /// Whether a run leaves something behind that would disturb the next: each of its runs has a process of its own. Other runs may
    /// go on meanwhile in other processes, unless <see cref="IsSerial"/> says no.
    /// </summary>
    public bool IsIsolated { get; init; }
}
