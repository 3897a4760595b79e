namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>
/// The deliberate faults of the backend <c>single</c> alone. It shares no bit with the reference, so nothing but ensembles can
/// tell a fault of it from its rounding. From gross to subtle, then what is too small to be seen, then what is no fault.
/// </summary>
internal static class SingleFaultTable
{
    /// <summary>With the number of regimes whose statistics have to see each.</summary>
    private static readonly (string Name, int Regimes)[] Faults =
    [
        ("single-nmda-without-magnesium-block", 6),
        ("single-no-spike-triggered-b", 5),
        ("single-adaptation-coupling-lost", 5),
        ("single-decay-before-increment", 5),
        ("single-state-in-half-precision", 5),
        ("single-conductances-in-half-precision", 5),
        ("single-drive-of-the-first-block", 2),
        ("single-tau-gabaa-plus-2-percent", 2),

        // A tenth of a millisecond matters only where every neuron fires a thousand times a second.
        ("single-spikes-one-step-late", 1),
    ];

    /// <summary>Faults below what the seeds can show: the table says so, and by how much.</summary>
    private static readonly string[] Unseen = ["single-rounds-toward-zero"];

    /// <summary>Faults of how <c>single</c> learns, which no regime without learning has: the regime that learns has to see each.</summary>
    private static readonly string[] Learning =
    [
        "single-learning-own-spikes-leave-no-trace",
        "single-learning-largest-weight-minus-2-percent",
        "single-learning-depression-plus-5-percent",
    ];

    private static readonly string[] Refactorings = ["refactoring-single-keeps-w-in-binary64", .. FaultTable.Refactorings];

    /// <summary>What every run of the tests tries, one of the equations and one of the machinery, in a regime that takes seconds and sees it.</summary>
    public static TheoryData<string, string> QuickFaults() => [.. Chosen(
        ("single-tau-gabaa-plus-2-percent", "saturation"))];

    /// <summary>The refactoring that no comparison of bits can judge, in a regime that takes seconds and in the one that learns.</summary>
    public static TheoryData<string, string> QuickRefactorings() => [.. Chosen((Refactorings[0], "saturation"), (Refactorings[0], FaultyEngine.PlasticRegime))];

    /// <summary>Names of patches that change the physics of the backend, and how many regimes see it.</summary>
    public static TheoryData<string, int> FaultNames() => [.. Chosen(Faults)];

    /// <summary>Names of patches that change how the backend learns.</summary>
    public static TheoryData<string> LearningNames() => [.. Learning.Where(FaultTable.IsChosen)];

    /// <summary>Names of patches that change it by less than the ensembles can show.</summary>
    public static TheoryData<string> UnseenNames() => [.. Unseen.Where(FaultTable.IsChosen)];

    /// <summary>Names of patches that change the text or the bits and not the physics.</summary>
    public static TheoryData<string> RefactoringNames() => [.. Refactorings.Where(FaultTable.IsChosen)];

    /// <summary>Every patch of any list, in the table's order; the refactorings of all backends are rows of the other table too.</summary>
    public static IEnumerable<string> All => [.. Faults.Select(fault => fault.Name), .. Unseen, .. Refactorings, .. Learning];

    public static bool IsOfLearning(string name) => Learning.Contains(name);

    public static bool IsUnseen(string name) => Unseen.Contains(name);

    private static IEnumerable<(string Name, T Second)> Chosen<T>(params (string Name, T Second)[] rows) => rows.Where(row => FaultTable.IsChosen(row.Name));
}
