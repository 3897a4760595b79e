using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Values by seed.</summary>
/// <typeparam name="T">A value.</typeparam>
/// <param name="item">Each value.</param>
internal sealed class SeedMapCodec<T>(Codec<T> item) : Codec<SortedDictionary<ulong, T>>
{
    /// <inheritdoc/>
    public override SortedDictionary<ulong, T> Read(JsonPart part, BaselineFaults faults)
    {
        var map = new SortedDictionary<ulong, T>();
        foreach (var (key, value) in faults.IsObject(part) ? part.Members : [])
        {
            if (!SeedCodec.TryRead(key, out var seed))
            {
                faults.Add(BaselineDiagnostics.UnknownKey, value.Position, ("key", key), ("place", BaselineFaults.Place(part)), ("valid", "seeds, in decimal digits"));
            }
            else if (item.Read(value, faults) is { } read)
            {
                map[seed] = read;
            }
        }

        return map;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, SortedDictionary<ulong, T> value)
    {
        json.WriteStartObject();
        foreach (var (seed, entry) in value)
        {
            json.WritePropertyName(NumberText.Of(seed));
            item.Write(json, entry);
        }

        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "object", ["additionalProperties"] = item.Schema(definitions), ["propertyNames"] = SeedCodec.KeySchema(definitions) };
}
