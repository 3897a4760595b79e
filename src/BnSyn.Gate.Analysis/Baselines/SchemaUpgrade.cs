using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// Brings a file of version 2 to this version, as far as nothing has to be measured for it: figures that nothing judged leave it, and its
/// provenances name the algorithms that every gate of that version had.
/// </summary>
internal static class SchemaUpgrade
{
    private const string GainsKey = "gains";

    private static readonly (string Key, string Text)[] Algorithms = [(BaselineProvenance.DigestAlgorithmKey, StateAlgorithms.Digest), (BaselineProvenance.TrailAlgorithmKey, "chain-of-8-lanes")];

    /// <summary>The file as this version would have written it; any other file as it is.</summary>
    /// <param name="root">The whole file.</param>
    public static JsonPart FromVersion2(JsonPart root) =>
        root.Members.Any(member => member is { Key: Baseline.SchemaVersionKey, Value: { Kind: JsonTokenKind.Number, Text: "2" } })
            ? root with { Members = [.. root.Members.Where(member => member.Key != GainsKey).Select(OfRoot)] }
            : root;

    private static KeyValuePair<string, JsonPart> OfRoot(KeyValuePair<string, JsonPart> member) => member.Key switch
    {
        Baseline.SchemaVersionKey => new(member.Key, member.Value with { Text = NumberText.Of((long)Baseline.CurrentSchemaVersion) }),
        Baseline.ProvenanceKey => WithAlgorithms(member),
        _ when member.Key.StartsWith(BaselineClass.KeyPrefix, StringComparison.Ordinal) => new(
            member.Key, member.Value with { Members = [.. member.Value.Members.Select(inner => inner.Key == BaselineClass.ProvenanceKey ? WithAlgorithms(inner) : inner)] }),
        _ => member,
    };

    private static KeyValuePair<string, JsonPart> WithAlgorithms(KeyValuePair<string, JsonPart> provenance) => new(
        provenance.Key,
        provenance.Value with
        {
            Members =
            [
                .. provenance.Value.Members,
                .. Algorithms.Select(algorithm => KeyValuePair.Create(
                    algorithm.Key,
                    new JsonPart(JsonTokenKind.String, provenance.Value.Position, JsonPart.Join(provenance.Value.Path, algorithm.Key), algorithm.Text, [], []))),
            ],
        });
}
