using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Reports;

/// <summary>
/// The JSON Schema of <c>verdict.json</c>, from the record that the file is written from. What a kind of comparison says under a key of its
/// own is an array of objects, each with at least its scenario.
/// </summary>
internal static class VerdictSchema
{
    private static readonly JsonSerializerOptions Options = new(JsonFile.ReportOfAnyNumber) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>Writes the schema; its address names the version of the shape.</summary>
    public static string Write()
    {
        var shape = Options.GetJsonSchemaAsNode(typeof(VerdictDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (context, node) => WithoutNulls(context.TypeInfo, node) }).AsObject();
        var properties = shape["properties"]!.AsObject();
        properties["schemaVersion"] = new JsonObject { ["const"] = VerdictDocument.CurrentSchemaVersion };
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"https://github.com/bnsyn/gate/blob/main/docs/verdict.schema.json#v{VerdictDocument.CurrentSchemaVersion}",
            ["title"] = "verdict.json of the physics gate",
            ["description"] = "A version changes where a key changes its meaning or goes; keys are added within a version, so readers pass over what they do not know.",
            ["type"] = "object",
            ["required"] = shape["required"]?.DeepClone(),
            ["properties"] = properties.DeepClone(),
            ["additionalProperties"] = new JsonObject
            {
                ["description"] = "What a kind of comparison says, such as comparisons, ensembles, timing.",
                ["type"] = new JsonArray("array", "object"),
                ["items"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("scenario"), ["properties"] = new JsonObject { ["scenario"] = new JsonObject { ["type"] = "string" } } },
            },
        }.ToJsonString(JsonFile.Report) + "\n";
    }

    // What is null is not written, so a key that may be null need not be there.
    private static JsonNode WithoutNulls(JsonTypeInfo type, JsonNode node)
    {
        if (node is JsonObject shape && shape["required"] is JsonArray required)
        {
            var nullable = type.Properties.Where(property => Nullable.GetUnderlyingType(property.PropertyType) is not null || (!property.PropertyType.IsValueType && property.IsGetNullable))
                .Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
            required.RemoveAll(name => nullable.Contains(name!.GetValue<string>()));
        }

        return node;
    }
}
