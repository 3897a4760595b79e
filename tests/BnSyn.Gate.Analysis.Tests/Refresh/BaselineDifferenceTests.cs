using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class BaselineDifferenceTests : IDisposable
{
    private readonly Bench bench = new();

    /// <summary>The keys that a baseline may have and need not: facts that come with a kind of comparison, and blocks of other classes.</summary>
    public static TheoryData<string> OptionalKeys
    {
        get
        {
            var schema = JsonNode.Parse(BaselineSchema.Write())!.AsObject();
            var required = schema["required"]!.AsArray().Select(key => key!.GetValue<string>());
            return [.. schema["properties"]!.AsObject().Select(member => member.Key).Except(required).Except(["$schema"]).Append(BaselineClass.KeyOf("A"))];
        }
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_baseline_differs_in_nothing_from_itself() =>
        Assert.Empty(BaselineDifference.Between(WholeBaseline.Content, WholeBaseline.Content));

    [Theory]
    [MemberData(nameof(OptionalKeys))]
    public void A_fact_that_appears_or_goes_is_told(string key)
    {
        var file = bench.PathOf($"{WholeBaseline.Scenario}.json");
        BaselineStore.Write(file, WholeBaseline.Content);
        var root = JsonNode.Parse(BaselineWriter.Write(WholeBaseline.Content))!.AsObject();
        Assert.True(root.Remove(key));
        File.WriteAllText(file, root.ToJsonString());
        var without = BaselineReader.ReadUnsealed(file).Value!.Baseline.Content;

        Assert.NotEmpty(BaselineDifference.Between(without, WholeBaseline.Content));
        Assert.NotEmpty(BaselineDifference.Between(WholeBaseline.Content, without));
    }
}
