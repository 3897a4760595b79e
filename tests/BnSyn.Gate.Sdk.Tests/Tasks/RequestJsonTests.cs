using System.Text.Json;
using BnSyn.Gate.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class RequestJsonTests
{
    [Fact]
    public void Every_value_comes_back_as_it_was()
    {
        // Unpaired surrogates are no text: no file could hold them.
        var texts = Gen.Elements("a", "\"", "\\", "\n", "\t", "\u0001", "é", "漢", "😀", "{", ",", " ", "%").ArrayOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text => Read(("Reason", text))["Reason"] == text).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Properties_keep_their_names_and_order()
    {
        var request = Read(("PhysicsGateSeeds", "1,2"), ("Configuration", "Release"));

        Assert.Equal(["PhysicsGateSeeds", "Configuration"], request.Keys);
        Assert.Equal(["1,2", "Release"], request.Values);
    }

    private static Dictionary<string, string> Read(params (string Name, string Value)[] properties) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(RequestJson.Write(properties))!;
}
