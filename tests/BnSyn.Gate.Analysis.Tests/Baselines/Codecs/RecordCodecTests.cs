using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Codecs;

/// <summary>A fact names its fields once; how it is read, written and described follows.</summary>
public sealed class RecordCodecTests
{
    private static readonly RecordCodec<Charge> Codec = new(
        "charge",
        fields =>
        {
            fields.Derived("twice", Value.Text, charge => (2 * charge.Coulombs).ToString("R", System.Globalization.CultureInfo.InvariantCulture), Presence.Required);
            fields.Derived("stamp", Value.Text, charge => charge.Stamp, Presence.CheckedLast);
            return new(
                fields.Required("coulombs", Value.Positive, charge => charge.Coulombs, "What is there."),
                fields.Optional("carrier", Value.Text, charge => charge.Carrier),
                fields.Prefixed("of ", Value.Seed, charge => charge.Seeds));
        },
        "Of one cell.");

    private readonly BaselineFaults faults = new("/somewhere/file.json");

    [Fact]
    public void Keys_are_written_in_their_order_and_what_is_null_is_left_out()
    {
        Assert.Equal("{\"carrier\":\"ion\",\"coulombs\":2.5,\"of a\":1,\"of b\":2,\"stamp\":\"s\",\"twice\":\"5\"}", Write(new(2.5, "ion", new() { ["b"] = 2, ["a"] = 1 }) { Stamp = "s" }));
        Assert.Equal("{\"coulombs\":2.5,\"twice\":\"5\"}", Write(new(2.5, null, [])));
    }

    [Fact]
    public void What_was_written_is_read_and_what_follows_from_it_is_not()
    {
        var read = Codec.Read(Part("{\"coulombs\": 2.5, \"of a\": 1, \"twice\": 7}"), faults)!;

        Assert.Empty(faults.All);
        Assert.Equal((2.5, null, 1UL), (read.Coulombs, read.Carrier, read.Seeds["a"]));
    }

    [Theory]
    [InlineData("[]", "BNG2011 the file is an array; valid: an object")]
    [InlineData("{}", "BNG2010 coulombs, BNG2010 twice")]
    [InlineData("{\"coulombs\": 1, \"twice\": \"2\", \"of \": 1}", "BNG2009 of ")]
    [InlineData("{\"coulombs\": 0, \"twice\": \"0\", \"carrier\": 1, \"of a\": \"x\"}", "BNG2011 coulombs is 0; valid: a number above 0, BNG2011 carrier is 1; valid: a string, BNG2011 of a is 'x'; valid: a seed")]
    public void Everything_that_is_wrong_with_an_object_is_told_at_once(string text, string expected)
    {
        Codec.Read(Part(text), faults);

        var told = expected.Split(", BNG").Select(part => part.StartsWith("BNG", StringComparison.Ordinal) ? part : "BNG" + part).ToList();
        Assert.Equal(told.Select(part => part[..7]), faults.All.Select(finding => finding.Diagnostic.Code));
        Assert.All(told.Zip(faults.All), pair => Assert.Contains(pair.First[8..], pair.Second.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_has_the_keys_what_must_be_there_and_the_words()
    {
        var definitions = new SchemaDefinitions();

        Assert.Equal("{\"$ref\":\"#/$defs/charge\"}", Codec.Schema(definitions).ToJsonString());
        Assert.True(JsonNode.DeepEquals(definitions.All()["charge"], JsonNode.Parse("""
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["coulombs", "stamp", "twice"],
              "properties": {
                "carrier": { "type": "string" },
                "coulombs": { "type": "number", "exclusiveMinimum": 0, "description": "What is there." },
                "stamp": { "type": "string" },
                "twice": { "type": "string" }
              },
              "patternProperties": { "^of .+": { "$ref": "#/$defs/seed" } },
              "description": "Of one cell."
            }
            """)), definitions.All()["charge"]!.ToJsonString());
    }

    private static JsonPart Part(string text) => JsonPartReader.Read(Encoding.UTF8.GetBytes(text)).Root!;

    private static string Write(Charge charge)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Codec.Write(json, charge);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Charge(double Coulombs, string? Carrier, SortedDictionary<string, ulong> Seeds)
    {
        public string? Stamp { get; init; }
    }
}
