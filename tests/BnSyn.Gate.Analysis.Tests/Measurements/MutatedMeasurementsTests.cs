using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Measurements;

/// <summary>A file that a hand has broken is unreadable or judged, and never the gate's own failure.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class MutatedMeasurementsTests : IDisposable
{
    private static readonly string[] Replacements = ["null", "\"x\"", "-1", "0", "1e300", "[]", "{}", "[null]"];

    private readonly Bench bench = new(Full());

    public void Dispose() => bench.Dispose();

    [Theory]
    // Four and the nine mutations of a node have no factor in common: every kind has its turn.
    [InlineData(4)]
    [InlineData(1, Explicit = true)]
    public void Whatever_is_removed_or_replaced_the_file_is_BNG1016_or_is_judged(int everyNth)
    {
        MeasurementFile.Write(bench.PathOf("whole.json"), Sample.Set(Full()));
        var text = File.ReadAllText(bench.PathOf("whole.json"));
        var (judged, refused) = (0, 0);
        foreach (var mutated in Paths(JsonNode.Parse(text)!, []).SelectMany(path => Mutations(text, path)).Where((_, place) => place % everyNth == 0))
        {
            bench.Write("measurements.json", mutated);
            var (set, findings) = MeasurementFile.Read(bench.PathOf("measurements.json"));
            if (set is null)
            {
                Assert.Equal("BNG1016", Assert.Single(findings).Diagnostic.Code);
                refused++;
            }
            else
            {
                Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
                judged++;
            }
        }

        // Both ways are gone: a time of -1 s is nonsense that the gate may judge, a list of nothing is not.
        Assert.True(judged > 100 / everyNth && refused > 500 / everyNth, $"{judged} judged, {refused} refused");
    }

    [Theory]
    [InlineData("\"runs\": [", "\"runs\": [null,", "scenarios[0].runs[0] is null")]
    [InlineData("\"state\": \"", "\"state\": null, \"other\": \"", "scenarios[0].runs[0].digests.state is null")]
    [InlineData("\"activityMetric\": \"total_spikes\"", "\"activityMetric\": \"spikes\"", "the activity metric 'spikes' is not declared")]
    [InlineData("\"completedSteps\": 200", "\"completedSteps\": \"many\"", "completedSteps")]
    public void What_a_hand_broke_is_named_by_BNG1016(string before, string after, string problem)
    {
        MeasurementFile.Write(bench.PathOf("whole.json"), Sample.Set(Full()));
        var text = File.ReadAllText(bench.PathOf("whole.json"));
        var broken = text.Insert(text.IndexOf(before, StringComparison.Ordinal), after).Remove(text.IndexOf(before, StringComparison.Ordinal) + after.Length, before.Length);
        bench.Write("measurements.json", broken);

        var finding = Assert.Single(MeasurementFile.Read(bench.PathOf("measurements.json")).Findings);

        Assert.Equal("BNG1016", finding.Diagnostic.Code);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
    }

    private static ScenarioMeasurement Full()
    {
        return Sample.Scenario(Sample.Description with { Seeds = [1] }) with
        {
            Memory = [new("reference", 100, 200, 0.1), new("accelerated", 50, 60, 0.1)],
            Timings = [new("reference", 0, 10, 0.2, 0), new("accelerated", 0, 10, 0.1, 0)],
            TimedCounts = [new("reference", new() { [CountNames.SynapticEvents] = 5 })],
            Energy = [new("reference", 3, 1, 1, 1, ""), new("accelerated", null, null, 0, 0, "no counter")],
        };
    }

    /// <summary>One path per kind of node: the second element of a list breaks as the first does.</summary>
    private static IEnumerable<object[]> Paths(JsonNode node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value, [.. path, member.Key])),
        JsonArray elements => elements.Take(1).SelectMany((element, index) => Below(element, [.. path, index])),
        _ => [],
    };

    private static IEnumerable<object[]> Below(JsonNode? node, object[] path) => [path, .. node is null ? [] : Paths(node, path)];

    private static IEnumerable<string> Mutations(string text, object[] path)
    {
        yield return Changed(text, path, (list, index) => list.RemoveAt(index), (members, name) => members.Remove(name));
        foreach (var replacement in Replacements)
        {
            yield return Changed(
                text, path, (list, index) => list[index] = JsonNode.Parse(replacement), (members, name) => members[name] = JsonNode.Parse(replacement));
        }
    }

    private static string Changed(string text, object[] path, Action<JsonArray, int> changeElement, Action<JsonObject, string> changeMember)
    {
        var root = JsonNode.Parse(text)!;
        var parent = path[..^1].Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (parent is JsonArray list)
        {
            changeElement(list, (int)path[^1]);
        }
        else
        {
            changeMember(parent.AsObject(), (string)path[^1]);
        }

        return root.ToJsonString();
    }
}
