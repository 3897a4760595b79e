namespace BnSyn.Gate;

/// <summary>A scenario in words and numbers. Everything the gate knows about the physics stands here.</summary>
public sealed record ScenarioDescription
{
    /// <summary>Lower-case words joined by hyphens; also the baseline's file name.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: which regime this is and what it is there to catch.</summary>
    public required string Purpose { get; init; }

    /// <summary>Steps of one run, at least 1.</summary>
    public required int Steps { get; init; }

    /// <summary>Simulated time of one step, in seconds, above 0.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>The realisations that the baseline holds, each once.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Names of the implementations; the first is the reference.</summary>
    public required IReadOnlyList<string> Backends { get; init; }

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

    /// <summary>The digests that a run reports beside its metrics.</summary>
    public IReadOnlyList<DigestDescription> Digests { get; init; } = [];

    /// <summary>Bounds that make the scenario what it claims to be; no refresh can override them.</summary>
    public IReadOnlyList<InvariantDescription> Invariants { get; init; } = [];

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
}
