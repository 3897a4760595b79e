using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Seals;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Baselines;

public sealed class BaselineSchemaTests : IDisposable
{
    private readonly JsonDocument schema = JsonDocument.Parse(BaselineSchema.Read());

    public static TheoryData<string> Shapes => [.. BaselineShapes.All.Select(shape => shape.Name)];

    public void Dispose() => schema.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Schema_and_reader_know_the_same_keys(string name)
    {
        var shape = BaselineShapes.All.Single(shape => shape.Name == name);
        var definition = name == BaselineShapes.Root.Name ? schema.RootElement : schema.RootElement.GetProperty("$defs").GetProperty(name);

        Assert.Equal(shape.Keys, definition.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.Equal(shape.Required.Concat(shape.IsSealed ? [BaselineSeals.Key] : []).Order(StringComparer.Ordinal), definition.GetProperty("required").EnumerateArray().Select(key => key.GetString()!).Order(StringComparer.Ordinal));
        Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Schema_and_reader_know_the_same_prefix_of_blocks()
    {
        var pattern = Assert.Single(schema.RootElement.GetProperty("patternProperties").EnumerateObject());

        Assert.Equal($"^{BaselineClass.KeyPrefix}.+", pattern.Name);
        Assert.True(BaselineShapes.Root.Allows(BaselineClass.KeyOf("x")));
        Assert.False(BaselineShapes.Root.Allows(BaselineClass.KeyPrefix));
    }

    [Fact]
    public void Every_object_of_fixed_keys_in_the_schema_is_a_shape_of_the_reader()
    {
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Where(entry => entry.Value.TryGetProperty("properties", out _)).Select(entry => entry.Name);

        Assert.Equal(BaselineShapes.All.Select(shape => shape.Name).Where(name => name != BaselineShapes.Root.Name).Order(), definitions.Order());
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

    [Fact]
    public void The_embedded_schema_is_the_committed_one() =>
        Assert.Equal(File.ReadAllBytes(RepositoryFiles.PathOf("baselines", "baseline.schema.json")), BaselineSchema.Read());

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
