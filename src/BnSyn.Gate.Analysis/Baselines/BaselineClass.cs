namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// What another class of machines gave than the one whose values the baseline holds. A backend that is left out gave the same
/// there: the same values as the baseline's, or those of the backend that it is identical to.
/// </summary>
internal sealed record BaselineClass
{
    /// <summary>What every key of such a block begins with; the name of the class follows.</summary>
    /// <remarks>The key sorts before others of the baseline, so that a block can be added without touching a line of it.</remarks>
    public const string KeyPrefix = "class ";

    /// <summary>Backends that gave something else.</summary>
    public required SortedDictionary<string, ClassBackend> Backends { get; init; }

    /// <summary>Where it comes from.</summary>
    public required BaselineProvenance Provenance { get; init; }

    /// <summary>The key of a class's block.</summary>
    public static string KeyOf(string environmentClass) => KeyPrefix + environmentClass;
}
