using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Seeds, each once, ascending.</summary>
internal sealed class SeedsCodec : Codec<IReadOnlyList<ulong>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<ulong> Read(JsonPart part, BaselineFaults faults)
    {
        var seeds = new SortedSet<ulong>();
        if (faults.Fits(part, part.Kind == JsonTokenKind.Array && part.Items.Count > 0, "an array with at least one seed"))
        {
            foreach (var item in part.Items)
            {
                faults.Fits(item, SeedCodec.TryRead(item, out var seed) && seeds.Add(seed), "a seed, once");
            }
        }

        return [.. seeds];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, IReadOnlyList<ulong> value)
    {
        json.WriteStartArray();
        foreach (var seed in value)
        {
            json.WriteNumberValue(seed);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "array", ["minItems"] = 1, ["uniqueItems"] = true, ["items"] = Value.Seed.Schema(definitions) };
}
