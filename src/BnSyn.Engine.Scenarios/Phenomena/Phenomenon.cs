using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What a module of the engine does over time, with its parameters.</summary>
/// <typeparam name="TParameters">Everything that the physics depends on.</typeparam>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Purpose">One sentence: what happens, and what that is good for.</param>
internal sealed record Phenomenon<TParameters>(string Name, string Purpose) : IPhenomenon
{
    /// <summary>Steps of one run.</summary>
    public required int Steps { get; init; }

    /// <summary>Model time of one step in s.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>The physics.</summary>
    public required TParameters Parameters { get; init; }

    /// <summary>The physics as the baseline records it.</summary>
    public required Func<TParameters, IReadOnlyList<ParameterDescription>> Listed { get; init; }

    /// <summary>What a run gives, with the unit; the first is zero where nothing happened.</summary>
    public required IReadOnlyList<(string Name, string Unit)> Metrics { get; init; }

    /// <summary>Bounds that make it this phenomenon.</summary>
    public required IReadOnlyList<InvariantDescription> Invariants { get; init; }

    /// <summary>Ways to make the physics wrong.</summary>
    public required IReadOnlyList<ParameterChange<TParameters>> Changes { get; init; }

    /// <summary>Begins a run.</summary>
    public required Func<TParameters, ulong, ICourse> Begin { get; init; }

    /// <inheritdoc/>
    public ScenarioDescription Describe() => new()
    {
        Name = Name,
        Purpose = Purpose,
        Steps = Steps,
        StepSeconds = StepSeconds,
        Seeds = [1, 2, 42],
        Backends = ["modules"],
        Parameters = Listed(Parameters),

        // One implementation alone, and the same bits on every machine: no tolerance has anything to tolerate.
        Metrics = [.. Metrics.Select(metric => new MetricDescription(metric.Name, metric.Unit, ConformanceClass.Exact))],
        Invariants = Invariants,
        Perturbations = [.. Changes.Select(change => change.Description)],
        ActivityMetric = Metrics[0].Name,
        EnvironmentClass = EnvironmentClasses.Any,
    };

    /// <inheritdoc/>
    public ICourse Start(ulong seed) => Begin(Parameters, seed);

    /// <inheritdoc/>
    public ICourse Start(ulong seed, string perturbation, double size)
    {
        var change = Changes.FirstOrDefault(change => change.Description.Name == perturbation)
            ?? throw new ArgumentException($"{Name} declares no perturbation '{perturbation}'", nameof(perturbation));
        return Begin(change.Apply(Parameters, size), seed);
    }
}

/// <summary>One way to make a phenomenon's physics wrong.</summary>
/// <typeparam name="TParameters">What is changed.</typeparam>
/// <param name="Description">What the gate shows of it.</param>
/// <param name="Apply">The parameters that are wrong by a fraction.</param>
internal sealed record ParameterChange<TParameters>(PerturbationDescription Description, Func<TParameters, double, TParameters> Apply)
{
    /// <summary>A change of a parameter.</summary>
    /// <param name="name">Lower-case words joined by hyphens.</param>
    /// <param name="change">What a size of 0.01 does, in words.</param>
    /// <param name="apply">The parameters that are wrong by a fraction.</param>
    public ParameterChange(string name, string change, Func<TParameters, double, TParameters> apply)
        : this(new PerturbationDescription(name, PerturbationKind.Parameter, change), apply)
    {
    }
}
