using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>A fact of a baseline: an object of fixed keys. Its fields are named once, in the expression that makes the record of them.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class RecordCodec<T> : Codec<T>
    where T : class
{
    private readonly string name;
    private readonly Func<Fields<T>, T> make;
    private readonly string doc;
    private readonly IReadOnlyList<Field<T>> fields;

    /// <summary>Declares the fact.</summary>
    /// <param name="name">Its name among the schema's definitions.</param>
    /// <param name="make">Makes the record. It is run once without a file, to learn the fields, and then for each object that is read.</param>
    /// <param name="doc">What the schema says of it.</param>
    public RecordCodec(string name, Func<Fields<T>, T> make, string doc = "")
    {
        var declared = new DeclaredFields<T>();
        make(declared);
        (this.name, this.make, this.doc, fields) = (name, make, doc, declared.Sorted());
    }

    /// <inheritdoc/>
    public override T? Read(JsonPart part, BaselineFaults faults)
    {
        if (!faults.IsObject(part))
        {
            return null;
        }

        foreach (var (key, value) in part.Members.Where(member => !fields.Any(field => field.Allows(member.Key))))
        {
            faults.Add(
                BaselineDiagnostics.UnknownKey, value.Position, ("key", key), ("place", BaselineFaults.Place(part)),
                ("valid", string.Join(", ", fields.Where(field => !field.IsPrefix).Select(field => field.Key))));
        }

        var missing = fields.Where(field => field.Presence == Presence.Required && part[field.Key] is null).ToList();
        foreach (var field in missing)
        {
            faults.Add(BaselineDiagnostics.MissingKey, part.Position, ("key", field.Key), ("place", BaselineFaults.Place(part)));
        }

        return missing.Count == 0 ? make(new ReadFields<T>(part, faults)) : null;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            field.Write(json, value);
        }

        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => definitions.Refer(name, Definition(definitions));

    /// <summary>What the schema says, without a reference to it.</summary>
    public JsonObject Definition(SchemaDefinitions definitions)
    {
        var definition = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. fields.Where(field => field.Presence != Presence.Optional).Select(field => JsonValue.Create(field.Key))]),
            ["properties"] = Of(isPrefix: false),
        };
        if (fields.Any(field => field.IsPrefix))
        {
            definition["patternProperties"] = Of(isPrefix: true);
        }

        return definition.Saying(doc);

        JsonObject Of(bool isPrefix) => new(fields.Where(field => field.IsPrefix == isPrefix)
            .Select(field => KeyValuePair.Create(field.SchemaKey, (JsonNode?)field.Schema(definitions).Saying(field.Doc))));
    }
}
