using System.Text.Json;

namespace BnSyn.Gate.Analysis.Tests.Profiles;

/// <summary>A schema against a file that has everything in it.</summary>
internal static class SchemaComparison
{
    /// <summary>Fails where the one names a key that the other lacks, or another type.</summary>
    /// <param name="root">The whole schema, with its definitions.</param>
    /// <param name="schema">The part of it that is about the value.</param>
    /// <param name="value">The value.</param>
    public static void Compare(JsonElement root, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = schema.GetProperty("properties");
                Assert.Equal(properties.EnumerateObject().Select(property => property.Name), value.EnumerateObject().Select(property => property.Name));
                Assert.Superset(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal), properties.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
                Assert.All(value.EnumerateObject(), property => Compare(root, properties.GetProperty(property.Name), property.Value));
                break;
            case JsonValueKind.Array:
                Assert.Equal("array", schema.GetProperty("type").GetString());
                Assert.All(value.EnumerateArray(), item => Compare(root, schema.GetProperty("items"), item));
                break;
            case JsonValueKind.Number:
                Assert.True(schema.TryGetProperty("const", out _) || schema.GetProperty("type").GetString() is "number" or "integer");
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Assert.Equal("boolean", schema.GetProperty("type").GetString());
                break;
            default:
                Assert.Equal("string", schema.GetProperty("type").GetString());
                break;
        }
    }
}
