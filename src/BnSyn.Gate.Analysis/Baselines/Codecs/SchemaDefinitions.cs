using System.Text.Json.Nodes;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>The parts of the JSON schema that have a name, which other parts refer to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    /// <summary>Refers to a definition, which is kept.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="definition">What it says.</param>
    /// <exception cref="InvalidOperationException">The name already says something else.</exception>
    public JsonObject Refer(string name, JsonObject definition)
    {
        if (!definitions.TryAdd(name, definition) && !JsonNode.DeepEquals(definitions[name], definition))
        {
            throw new InvalidOperationException($"Two definitions of the schema are called '{name}'.");
        }

        return new() { ["$ref"] = "#/$defs/" + name };
    }

    /// <summary>All of them, by name.</summary>
    public JsonObject All() => new(definitions.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value.DeepClone())));
}
