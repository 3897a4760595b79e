using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Brings a file of the version before this one to this one, as far as nothing has to be measured for it.</summary>
internal static class SchemaUpgrade
{
    private const string VersionKey = "schemaVersion";

    /// <summary>The file as this version would have written it; any other file as it is.</summary>
    /// <param name="root">The whole file.</param>
    public static JsonPart FromVersion2(JsonPart root) =>
        root.Members.Any(member => member is { Key: VersionKey, Value: { Kind: JsonTokenKind.Number, Text: "2" } })
            ? root with { Members = [.. root.Members.Select(Member)] }
            : root;

    private static KeyValuePair<string, JsonPart> Member(KeyValuePair<string, JsonPart> member) => member.Key == VersionKey
        ? new(member.Key, member.Value with { Text = NumberText.Of((long)Baseline.CurrentSchemaVersion) })
        : member;
}
