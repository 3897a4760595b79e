using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Seals;

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

    /// <summary>The key of the backends.</summary>
    public const string BackendsKey = "backends";

    /// <summary>The key of the provenance.</summary>
    public const string ProvenanceKey = "provenance";

    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineClass> Codec { get; } = new(
        "class",
        fields =>
        {
            fields.Derived(BaselineSeals.Key, Value.Digest, block => block.Seal, Presence.CheckedLast, "SHA-256 of what the block says, and of the values that it differs from.");
            return new()
            {
                Backends = fields.Required(
                    BackendsKey, Value.Map(ClassBackend.Codec), block => block.Backends, "Backends that gave something else there than the baseline's own values."),
                Provenance = fields.Required(ProvenanceKey, BaselineProvenance.Codec, block => block.Provenance),
            };
        },
        "What another class of machines gave, by the name in the key; a backend that is left out gave the same.");

    /// <summary>The seal that its block bears in the file that is being written; <see langword="null"/> everywhere else.</summary>
    public string? Seal { get; init; }

    /// <summary>Backends that gave something else.</summary>
    public required SortedDictionary<string, ClassBackend> Backends { get; init; }

    /// <summary>Where it comes from.</summary>
    public required BaselineProvenance Provenance { get; init; }

    /// <summary>The key of a class's block.</summary>
    public static string KeyOf(string environmentClass) => KeyPrefix + environmentClass;
}
