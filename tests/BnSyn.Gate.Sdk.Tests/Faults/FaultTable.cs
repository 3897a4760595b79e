namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>
/// The deliberate faults, one patch each: first those that make every backend wrong in the same way, so that only the committed
/// baseline can tell, in the order of a step; then those of the machinery that only the fast backends have. The gate that this
/// one replaces found none of them. Faults of the circuit have a list of their own, because they run in other scenarios, and those of the
/// backend <c>single</c> alone are in <see cref="SingleFaultTable"/>.
/// </summary>
internal static class FaultTable
{
    private const string RefactoringPrefix = "refactoring-";

    private const string ChosenVariable = "BNSYN_FAULTS_ONLY";

    private static readonly string[] Chosen =
        (Environment.GetEnvironmentVariable(ChosenVariable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static readonly string[] Faults =
    [
        "one-synapse-dropped",
        "decay-before-increment", "ampa-nmda-split-60-40", "tau-ampa-3", "nmda-never-decays", "magnesium-block-removed", "e-gaba-minus-75",
        "mask-not-transposed", "self-connections-kept", "no-recurrent-excitation", "no-recurrent-inhibition",
        "excitation-and-inhibition-swapped", "one-extra-delay-step", "synaptic-current-ignored", "external-weight-plus-5-percent",
        "exp-good-to-1e-4", "w-uses-new-v", "no-spike-triggered-b", "b-plus-1.25-percent", "vt-plus-0.1-mv", "exponent-limit-5", "initial-v-std-4",
        "gain-ignored", "gain-one-step-late", "ema-alpha-0.1", "sigma-floor-removed",
    ];

    /// <summary>Faults of every backend that are right at the step of all regimes except one.</summary>
    private static readonly string[] StepFaults = ["drive-ignores-dt", "decay-ignores-dt"];

    /// <summary>
    /// What is tried with all tests, the rest by tests/faults: a fault of every backend's constant current, which one probe has to see.
    /// </summary>
    private static readonly HashSet<string> Everyday = new(StringComparer.Ordinal)
    {
        "negative-current-ignored",
    };

    /// <summary>
    /// Faults of what the reference does not share: the ends of vectors, words and parts. With the number of active scenarios that have
    /// to see each, and those in which the reference has to show it too.
    /// </summary>
    private static readonly (string Name, int Scenarios, string Against)[] AcceleratedFaults =
    [
        ("spikes-lost-behind-the-last-vector", 3, FaultyEngine.SmallScenarios), ("spikes-lost-in-the-last-lane", 3, FaultyEngine.SmallScenarios),
        ("spike-lost-in-the-last-lane-of-the-tail", 3, FaultyEngine.SmallScenarios),
        ("events-lost-in-the-last-word", 3, FaultyEngine.SmallScenarios), ("event-masked-in-the-last-word", 3, FaultyEngine.SmallScenarios),
        ("spike-lost-where-two-cores-meet", 3, FaultyEngine.SmallScenarios), ("targets-lost-behind-the-last-four", 3, FaultyEngine.SmallScenarios),

        // One regime alone has two threads.
        ("targets-lost-at-the-end-of-the-last-part", 1, "large-network"),
    ];

    /// <summary>Faults of the circuit, and whether both backends have them.</summary>
    private static readonly (string Name, bool IsShared)[] CircuitFaults =
        [("circuit-inputs-added-in-another-order", true), ("circuit-spike-masked-in-the-last-word", false)];

    /// <summary>Faults that no regime shows, each with the probe that has to see it.</summary>
    private static readonly (string Name, string Probe)[] ReachFaults =
    [
        ("gain-lower-limit-removed", "network-gain-lowest"), ("gain-upper-limit-removed", "network-gain-highest"),
        ("negative-current-ignored", "network-current-negative"),
        ("upper-bound-never-checked", "network-bound-upper"), ("single-bounds-never-checked", "single-bound-lower"),
        ("third-part-starts-one-target-late", "network-threads-three"), ("wide-targets-cut-to-16-bits", "network-wide"),
        ("circuit-inner-delays-ignored", "circuit-delays-inside"), ("circuit-refractory-steps-ignore-dt", "circuit-step-half"),
        ("circuit-theta-of-9-hz", "circuit-ties"), ("circuit-gamma-of-42-hz", "circuit-ties"),
        ("circuit-hebbian-fold-never-happens", "circuit-hebbian"),
    ];

    /// <summary>Faults of learning and of modules that no network without learning has, each with the scenario that has to see it.</summary>
    private static readonly (string Name, string Scenario)[] ModuleFaults =
    [
        ("learning-eligibility-decays-after-use", FaultyEngine.PlasticRegime), ("learning-modulator-one-step-late", FaultyEngine.PlasticRegime),
        ("learning-tag-at-the-threshold", "module-plasticity"), ("learning-gate-inverted", "annealing"), ("learning-cools-below-its-floor", "annealing"),
        ("learning-weights-not-held", FaultyEngine.PlasticRegime), ("learning-depression-strengthens", FaultyEngine.PlasticRegime),
        ("learning-spikes-one-step-late", FaultyEngine.PlasticRegime), ("learning-eligibility-lost-in-a-sweep", FaultyEngine.PlasticRegime),
        ("learning-consolidates-the-whole-weight", FaultyEngine.PlasticRegime),
        ("protein-never-decays", "consolidation-hours"), ("tags-never-decay", "consolidation-hours"), ("delay-one-step-short", "delay-line"),
        ("energy-is-rewarded", "module-objectives"), ("power-law-without-its-smallest-value", "avalanche-exponents"), ("power-law-of-one-value-fewer", "module-criticality"),
        ("fi-line-through-silence", "fi-curve"), ("midpoint-at-the-start", "dt-convergence"),
        ("adaptive-spike-adds-nothing", "module-plasticity"), ("tracked-error-of-potentials-alone", "module-plasticity"), ("spikes-of-one-step-pair", "annealing"),
        ("regression-through-the-origin", "module-criticality"), ("phase-borders-are-beyond", "module-criticality"),
        ("compressed-at-the-threshold", "module-objectives"), ("noise-is-never-adopted", "module-objectives"),
        ("split-draws-with-their-bound", "module-random"), ("interval-with-a-degree-too-many", "module-studies"), ("plain-ring-one-step-late", "module-ablation"),
    ];

    public static readonly string[] Refactorings =
        ["refactoring-extracted-methods", "refactoring-independent-stages-reordered", "refactoring-other-loop-shape"];

    /// <summary>Names of patches that change the physics on every backend, and how many scenarios see it.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> FaultNames() =>
        Faults.Select(name => (Name: name, Scenarios: 3)).Concat(StepFaults.Select(name => (Name: name, Scenarios: 1))).Where(fault => IsChosen(fault.Name))
            .Select(fault => new TheoryDataRow<string, int>(fault.Name, fault.Scenarios) { Explicit = IsOccasional(fault.Name) });

    /// <summary>Names of patches that change what the fast backends compute, how many scenarios see it, and where the reference shows it.</summary>
    public static IEnumerable<TheoryDataRow<string, int, string>> AcceleratedFaultNames() => AcceleratedFaults.Where(fault => IsChosen(fault.Name))
        .Select(fault => new TheoryDataRow<string, int, string>(fault.Name, fault.Scenarios, fault.Against) { Explicit = IsOccasional(fault.Name) });

    /// <summary>Names of patches that change the circuit, and whether they change both backends.</summary>
    public static IEnumerable<TheoryDataRow<string, bool>> CircuitFaultNames() => CircuitFaults.Where(fault => IsChosen(fault.Name))
        .Select(fault => new TheoryDataRow<string, bool>(fault.Name, fault.IsShared) { Explicit = IsOccasional(fault.Name) });

    /// <summary>Names of patches that no regime sees, and the probe that does.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> ReachFaultNames() => ReachFaults.Where(fault => IsChosen(fault.Name))
        .Select(fault => new TheoryDataRow<string, string>(fault.Name, fault.Probe) { Explicit = IsOccasional(fault.Name) });

    /// <summary>Names of patches of learning and of modules, and the scenario that sees each.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> ModuleFaultNames() => ModuleFaults.Where(fault => IsChosen(fault.Name))
        .Select(fault => new TheoryDataRow<string, string>(fault.Name, fault.Scenario) { Explicit = IsOccasional(fault.Name) });

    /// <summary>Names of patches that change the text and not the physics.</summary>
    public static IEnumerable<TheoryDataRow<string>> RefactoringNames() =>
        Refactorings.Where(IsChosen).Select(name => new TheoryDataRow<string>(name) { Explicit = IsOccasional(name) });

    /// <summary>Whether <c>tests/faults</c> runs the tests: its table tells of every scenario what it saw.</summary>
    public static bool IsTabulated { get; } = Environment.GetEnvironmentVariable(ChosenVariable) is not null;

    /// <summary>Every patch of the network, in the table's order.</summary>
    public static IEnumerable<string> All => [.. Faults, .. StepFaults, .. AcceleratedFaults.Select(fault => fault.Name), .. Refactorings];

    /// <summary>Every patch of the circuit, in the table's order.</summary>
    public static IEnumerable<string> AllOfCircuit => CircuitFaults.Select(fault => fault.Name);

    /// <summary>Every patch that no regime sees, in the table's order.</summary>
    public static IEnumerable<string> AllOfReach => ReachFaults.Select(fault => fault.Name);

    /// <summary>Every patch of learning and of modules, in the table's order.</summary>
    public static IEnumerable<string> AllOfModules => ModuleFaults.Select(fault => fault.Name);

    /// <summary>Whether a row is tried: all are, unless BNSYN_FAULTS_ONLY, a list of names, chooses some.</summary>
    public static bool IsChosen(string name) => Chosen.Length == 0 || Chosen.Contains(name);

    private static bool IsOccasional(string name) => !Everyday.Contains(name);

    public static bool IsRefactoring(string name) => name.StartsWith(RefactoringPrefix, StringComparison.Ordinal);

    public static string PatchOf(string name) => Path.Combine("Faults", name + ".patch");
}
