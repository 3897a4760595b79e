using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Values by name.</summary>
/// <typeparam name="T">A value.</typeparam>
/// <param name="item">Each value.</param>
/// <param name="least">What there is at least one of; empty where there may be none.</param>
internal sealed class MapCodec<T>(Codec<T> item, string least) : Codec<SortedDictionary<string, T>>
{
    /// <inheritdoc/>
    public override SortedDictionary<string, T> Read(JsonPart part, BaselineFaults faults)
    {
        var map = new SortedDictionary<string, T>(KeyOrder.Instance);
        if (faults.IsObject(part) && faults.Fits(part, least.Length == 0 || part.Members.Count > 0, $"an object with at least one {least}"))
        {
            foreach (var (key, value) in part.Members)
            {
                if (item.Read(value, faults) is { } read)
                {
                    map[key] = read;
                }
            }
        }

        return map;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, SortedDictionary<string, T> value)
    {
        json.WriteStartObject();
        foreach (var (key, entry) in value)
        {
            json.WritePropertyName(key);
            item.Write(json, entry);
        }

        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = item.Schema(definitions) };
        if (least.Length > 0)
        {
            schema["minProperties"] = 1;
        }

        return schema;
    }
}
