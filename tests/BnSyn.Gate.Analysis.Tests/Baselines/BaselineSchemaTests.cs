using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Baselines;

public sealed class BaselineSchemaTests : IDisposable
{
    private const string File = "/somewhere/" + WholeBaseline.Scenario + ".json";

    private readonly JsonDocument schema = JsonDocument.Parse(BaselineSchema.Write());

    /// <summary>Every folder of committed baselines that has the schema beside them.</summary>
    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(RepositoryFiles.PathOf("samples")).Select(sample => $"samples/{Path.GetFileName(sample)}/baselines").Where(HasBaselines).Prepend("baselines")];

    /// <summary>Every object of fixed keys in a baseline: where the schema has it, and its paths in a baseline that has every fact.</summary>
    public static TheoryData<string> Objects => [.. Found().Keys];

    public void Dispose() => schema.Dispose();

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_copy_of_the_schema_is_what_the_facts_declare(string folder) =>
        RepositoryFiles.AssertHolds(Encoding.UTF8.GetString(BaselineSchema.Write()), folder, BaselineDirectory.SchemaFileName);

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_baseline_with_every_fact_has_every_key_of_the_schema_and_no_other(string definition)
    {
        var written = Found()[definition].SelectMany(found => found.Object.Select(member => member.Key)).Where(key => !key.StartsWith(BaselineClass.KeyPrefix, StringComparison.Ordinal));

        Assert.Equal(Keys(definition, "properties").Order(StringComparer.Ordinal), written.Distinct().Order(StringComparer.Ordinal));
        Assert.False(Definition(definition).GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_reader_misses_every_key_that_the_schema_requires_with_BNG2010_and_a_seal_with_BNG2044(string definition)
    {
        foreach (var key in Keys(definition, "required"))
        {
            var codes = Found()[definition].Select(found => Read(found.Path, part => part.Remove(key)).Select(finding => finding.Diagnostic.Code).ToList()).ToList();
            Assert.All(codes, Assert.NotEmpty);
            Assert.Contains(key == "seal" ? "BNG2044" : "BNG2010", codes.SelectMany(code => code));
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_reader_misses_no_other_key(string definition)
    {
        foreach (var key in Keys(definition, "properties").Except(Keys(definition, "required")))
        {
            foreach (var (path, _) in Found()[definition])
            {
                Assert.DoesNotContain("BNG2010", Read(path, part => part.Remove(key)).Select(finding => finding.Diagnostic.Code));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_reader_knows_no_key_that_the_schema_has_not_and_says_BNG2009(string definition)
    {
        foreach (var (path, found) in Found()[definition])
        {
            var finding = Assert.Single(Read(path, part => part["zzz"] = 1), finding => finding.Diagnostic.Code == "BNG2009");
            Assert.EndsWith($"; valid: {string.Join(", ", Keys(definition, "properties").Order(StringComparer.Ordinal))}", finding.Message, StringComparison.Ordinal);
            Assert.False(found.ContainsKey("zzz"));
        }
    }

    [Fact]
    public void The_reader_refuses_every_value_that_the_schema_refuses_mostly_as_BNG2011()
    {
        var values = Values();

        Assert.True(values.Count > 100, $"Only {values.Count} values were found.");
        foreach (var (path, definition) in values)
        {
            foreach (var wrong in Outside(definition))
            {
                var codes = Read(path[..^1], parent => parent[path[^1]] = wrong.DeepClone()).Select(finding => finding.Diagnostic.Code).ToList();

                // The name of the schema is for editors, a seal and the version have codes of their own, and a metric's class says which keys it lacks.
                var expected = path[^1] switch { "$schema" => "BNG2043", "seal" => "BNG204", "schemaVersion" or "class" => "BNG20", _ => "BNG2011" };
                Assert.True(codes.Exists(code => code.StartsWith(expected, StringComparison.Ordinal)), $"{string.Join('/', path)} = {wrong.ToJsonString()}: {string.Join(", ", codes)}");
            }
        }
    }

    [Fact]
    public void Every_object_of_fixed_keys_in_the_schema_is_in_a_baseline_with_every_fact()
    {
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Where(entry => entry.Value.TryGetProperty("properties", out _)).Select(entry => entry.Name);

        Assert.Equal(definitions.Prepend("").Order(StringComparer.Ordinal), Found().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_and_reader_know_the_same_prefix_of_blocks()
    {
        var pattern = Assert.Single(schema.RootElement.GetProperty("patternProperties").EnumerateObject());

        Assert.Equal($"^{BaselineClass.KeyPrefix}.+", pattern.Name);
        Assert.DoesNotContain(Read([], root => root[BaselineClass.KeyOf("x")] = new JsonObject()), finding => finding.Diagnostic.Code == "BNG2009");
        Assert.Contains(Read([], root => root[BaselineClass.KeyPrefix] = new JsonObject()), finding => finding.Diagnostic.Code == "BNG2009");
    }

    [Fact]
    public void Every_reference_in_the_schema_has_its_definition()
    {
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(entry => "#/$defs/" + entry.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(References(schema.RootElement), reference => Assert.Contains(reference, definitions));
    }

    [Fact]
    public void The_version_in_the_schema_is_the_one_that_is_written() =>
        Assert.Equal(Baseline.CurrentSchemaVersion, schema.RootElement.GetProperty("properties").GetProperty("schemaVersion").GetProperty("const").GetInt32());

    private static bool HasBaselines(string folder) => Directory.Exists(RepositoryFiles.PathOf(folder));

    private static IReadOnlyList<Finding> Read(IEnumerable<string> path, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(BaselineWriter.Write(WholeBaseline.Content))!;
        change(path.Aggregate(root, (node, key) => node[key]!).AsObject());
        return BaselineReader.Read(File, Encoding.UTF8.GetBytes(root.ToJsonString())).Findings;
    }

    /// <summary>The objects of a baseline with every fact, by their definitions; the root's is called nothing.</summary>
    private static SortedDictionary<string, List<(string[] Path, JsonObject Object)>> Found()
    {
        var found = new SortedDictionary<string, List<(string[], JsonObject)>>(StringComparer.Ordinal);
        foreach (var (path, name, _, node) in Everything().Where(entry => entry.Definition["properties"] is not null))
        {
            (found.TryGetValue(name, out var list) ? list : found[name] = []).Add((path, node.AsObject()));
        }

        return found;
    }

    /// <summary>The values of a baseline with every fact that are members of an object, with what the schema says of them.</summary>
    private static List<(string[] Path, JsonObject Definition)> Values() =>
        [.. Everything().Where(entry => entry.Node is JsonValue).Select(entry => (entry.Path, entry.Definition))];

    /// <summary>Values that a definition excludes.</summary>
    private static IEnumerable<JsonNode> Outside(JsonObject definition) =>
    [
        new JsonObject(),
        JsonValue.Create(true),
        .. definition["type"]?.GetValue<string>() is "number" or "integer" ? (JsonNode[])[JsonValue.Create("text")] : [JsonValue.Create(1)],
        .. definition["type"]?.GetValue<string>() == "integer" ? (JsonNode[])[JsonValue.Create(1.5)] : [],
        .. definition.ContainsKey("pattern") || definition.ContainsKey("enum") || definition.ContainsKey("const") || definition.ContainsKey("contentEncoding") ? (JsonNode[])[JsonValue.Create("?")] : [],
        .. definition["minimum"] is { } least ? (JsonNode[])[JsonValue.Create(least.GetValue<double>() - 1)] : [],
        .. definition["maximum"] is { } most ? (JsonNode[])[JsonValue.Create((most.GetValue<double>() * 2) + 1)] : [],
        .. definition["exclusiveMinimum"] is { } below ? (JsonNode[])[below.DeepClone()] : [],
        .. definition["exclusiveMaximum"] is { } above ? (JsonNode[])[above.DeepClone()] : [],
    ];

    /// <summary>Everything in a baseline with every fact, with the definition that holds for it and that one's name.</summary>
    private static List<(string[] Path, string Name, JsonObject Definition, JsonNode Node)> Everything()
    {
        var schema = JsonNode.Parse(BaselineSchema.Write())!.AsObject();
        List<(string[], string, JsonObject, JsonNode)> found = [];
        Walk(schema, "", JsonNode.Parse(BaselineWriter.Write(WholeBaseline.Content))!, []);
        return found;

        void Walk(JsonObject definition, string name, JsonNode node, string[] path)
        {
            if (definition["$ref"] is { } reference)
            {
                name = reference.GetValue<string>().Split('/')[^1];
                definition = schema["$defs"]![name]!.AsObject();
            }

            if (definition["oneOf"] is JsonArray variants)
            {
                Walk(variants.Select(variant => variant!.AsObject()).First(variant => Takes(variant, node.AsObject())), name, node, path);
                return;
            }

            found.Add((path, name, definition, node));
            foreach (var (key, value) in node as JsonObject ?? [])
            {
                var inner = definition["properties"]?[key] ?? (definition["properties"] is null ? definition["additionalProperties"] : definition["patternProperties"]?.AsObject().First().Value);
                Walk(inner!.AsObject(), "", value!, [.. path, key]);
            }
        }

        // Variants differ in the keys that they require, or in the one class that they take.
        bool Takes(JsonObject variant, JsonObject node)
        {
            var definition = schema["$defs"]![variant["$ref"]!.GetValue<string>().Split('/')[^1]]!;
            return definition["required"]!.AsArray().All(key => node.ContainsKey(key!.GetValue<string>()))
                && node.All(member => definition["properties"]!.AsObject().ContainsKey(member.Key))
                && (definition["properties"]!["class"]?["const"] is not { } only || JsonNode.DeepEquals(only, node["class"]));
        }
    }

    private JsonElement Definition(string name) => name.Length == 0 ? schema.RootElement : schema.RootElement.GetProperty("$defs").GetProperty(name);

    private IEnumerable<string> Keys(string definition, string list) => Definition(definition).GetProperty(list) is { ValueKind: JsonValueKind.Array } array
        ? array.EnumerateArray().Select(key => key.GetString()!)
        : Definition(definition).GetProperty(list).EnumerateObject().Select(key => key.Name);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
