using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Codecs;

public sealed class SchemaDefinitionsTests
{
    private readonly SchemaDefinitions definitions = new();

    [Fact]
    public void A_definition_is_kept_once_and_referred_to_by_its_name()
    {
        Assert.Equal("#/$defs/fact", definitions.Refer("fact", new() { ["type"] = "string" })["$ref"]!.GetValue<string>());
        definitions.Refer("fact", new() { ["type"] = "string" });

        Assert.Equal("string", Assert.Single(definitions.All()).Value!["type"]!.GetValue<string>());
    }

    [Fact]
    public void Two_definitions_of_one_name_must_say_the_same()
    {
        definitions.Refer("fact", new() { ["type"] = "string" });

        Assert.Throws<InvalidOperationException>(() => definitions.Refer("fact", new() { ["type"] = "number" }));
    }
}
