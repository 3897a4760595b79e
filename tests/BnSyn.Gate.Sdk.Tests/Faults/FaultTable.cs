namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>
/// The deliberate faults, one patch each: first those that make every backend wrong in the same way, so that only the committed
/// baseline can tell, in the order of a step; then those of one backend's own machinery. The gate that this one replaces found
/// none of them.
/// </summary>
internal static class FaultTable
{
    private const string RefactoringPrefix = "refactoring-";

    public static readonly string[] Faults =
    [
        "one-synapse-dropped", "decay-before-increment", "ampa-nmda-split-60-40", "tau-ampa-3", "nmda-never-decays", "magnesium-block-removed", "e-gaba-minus-75",
        "mask-not-transposed", "self-connections-kept", "no-recurrent-excitation", "no-recurrent-inhibition",
        "excitation-and-inhibition-swapped", "one-extra-delay-step", "synaptic-current-ignored", "external-weight-plus-5-percent",
        "exp-good-to-1e-4", "w-uses-new-v", "no-spike-triggered-b", "b-plus-1.25-percent", "vt-plus-0.1-mv", "exponent-limit-5", "initial-v-std-4",
        "gain-ignored", "gain-one-step-late", "ema-alpha-0.1", "sigma-floor-removed",
    ];

    /// <summary>Faults of the accelerated backend alone, with the number of active scenarios that have to see each.</summary>
    private static readonly (string Name, int Scenarios)[] AcceleratedFaults =
    [
        // One regime alone has a population that is no multiple of a vector.
        ("spikes-lost-behind-the-last-vector", 1),
        ("spikes-lost-in-the-last-lane", 3), ("spike-lost-where-two-cores-meet", 3), ("targets-lost-behind-the-last-four", 3),
    ];

    private static readonly string[] Refactorings =
        ["refactoring-extracted-methods", "refactoring-independent-stages-reordered", "refactoring-other-loop-shape"];

    /// <summary>Names of patches that change the physics on every backend.</summary>
    public static TheoryData<string> FaultNames() => [.. Faults];

    /// <summary>Names of patches that change what the accelerated backend computes, and how many scenarios see it.</summary>
    public static TheoryData<string, int> AcceleratedFaultNames() => [.. AcceleratedFaults];

    /// <summary>Names of patches that change the text and not the physics.</summary>
    public static TheoryData<string> RefactoringNames() => [.. Refactorings];

    /// <summary>Every patch of any list, in the table's order.</summary>
    public static IEnumerable<string> All => [.. Faults, .. AcceleratedFaults.Select(fault => fault.Name), .. Refactorings];

    public static bool IsRefactoring(string name) => name.StartsWith(RefactoringPrefix, StringComparison.Ordinal);

    public static string PatchOf(string name) => Path.Combine("Faults", name + ".patch");
}
