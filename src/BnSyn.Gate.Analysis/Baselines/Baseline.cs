using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>The committed, reviewed expectation for one scenario: the content of one baseline file.</summary>
internal sealed record Baseline
{
    /// <summary>The version of the file's shape that the code writes and reads.</summary>
    public const int CurrentSchemaVersion = 3;

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

    /// <summary>What each backend gave on the class of machines that <see cref="Provenance"/> names.</summary>
    public required SortedDictionary<string, BaselineBackend> Backends { get; init; }

    /// <summary>What other classes of machines gave, by their names.</summary>
    public SortedDictionary<string, BaselineClass> Classes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The reference's ensemble; <see langword="null"/> where the scenario declares none.</summary>
    public BaselineEnsemble? Ensemble { get; init; }

    /// <summary>What the gate was found to see, by tier; empty where the file is from before that was measured.</summary>
    public SortedDictionary<string, BaselineTier> Sensitivity { get; init; } = new(KeyOrder.Instance);

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

    /// <summary>Whether a part of it is a proposal that nobody accepted.</summary>
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

    /// <summary>The backend under whose name the values stand in the file.</summary>
    public string FileNameOf(string backend) => Backends[backend].IdenticalTo ?? backend;
}
