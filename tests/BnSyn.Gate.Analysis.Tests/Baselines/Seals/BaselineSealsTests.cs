using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Seals;

[WaitsFor(Awaited.Processes)]
public sealed class BaselineSealsTests : IDisposable
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };

    private readonly Bench bench = new(Machines.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_value_that_was_edited_by_hand_is_BNG2043_at_the_seals_line()
    {
        bench.Baseline = bench.Baseline.Replace("\"1\": 5001", "\"1\": 5002", StringComparison.Ordinal);

        var finding = bench.Find("BNG2043", Machines.Scenario());

        Assert.StartsWith("'near-critical.json': the content of the main part is not what was sealed", finding.Message, StringComparison.Ordinal);
        Assert.Equal(LineOf("  \"seal\": "), finding.Location!.Line);
        Assert.Equal(Verdict.Invalid, bench.Judge(Machines.Scenario()).Verdict);
    }

    [Fact]
    public void A_baseline_without_a_seal_is_BNG2044()
    {
        bench.Baseline = WithoutSeal(bench.Baseline);

        Assert.Equal("'near-critical.json' has no seal in the main part", bench.Find("BNG2044", Machines.Scenario()).Message);
        Assert.Equal(Verdict.Invalid, bench.Judge(Machines.Scenario()).Verdict);
    }

    [Fact]
    public void A_class_is_added_without_touching_a_seal_and_has_its_own()
    {
        var before = bench.Baseline.Split('\n');
        Assert.NotEmpty(bench.Refresh(Other()).Changes);
        var after = bench.Baseline.Split('\n').ToList();

        Assert.Equal(before, before.Where(after.Remove));
        Assert.Single(after, line => line.Contains("\"seal\": ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_that_was_edited_is_BNG2043_at_its_own_seal()
    {
        bench.Refresh(Other());
        bench.Baseline = bench.Baseline.Replace("\"1\": 7000", "\"1\": 7001", StringComparison.Ordinal);

        var finding = Assert.Single(BaselineReader.Read(bench.BaselineFile).Findings);

        Assert.Equal("BNG2043", finding.Diagnostic.Code);
        Assert.Contains("the block of class macos-arm64", finding.Message, StringComparison.Ordinal);
        Assert.Equal(LineOf("    \"seal\": "), finding.Location!.Line);
    }

    [Fact]
    public void A_block_beside_values_that_it_was_not_made_from_is_BNG2043_although_the_main_part_is_sealed_rightly()
    {
        bench.Refresh(Other());
        var old = Read();
        bench.Refresh(Sample.Set(Machines.Scenario().WithRuns(run => run.WithMetric("total_spikes", 6000))));
        var merged = Encoding.UTF8.GetString(BaselineWriter.Write(Read() with { Classes = old.Classes }));
        var ofBlock = JsonNode.Parse(BaselineWriter.Write(old))!["class macos-arm64"]!["seal"]!.GetValue<string>();
        var wrong = JsonNode.Parse(merged)!["class macos-arm64"]!["seal"]!.GetValue<string>();
        bench.Baseline = merged.Replace(wrong, ofBlock, StringComparison.Ordinal);

        var finding = Assert.Single(BaselineReader.Read(bench.BaselineFile).Findings);

        Assert.Equal("BNG2043", finding.Diagnostic.Code);
        Assert.Contains("the block of class macos-arm64", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_that_keeps_the_blocks_keeps_their_lines_whatever_else_it_accepts()
    {
        bench.Refresh(Other());
        var before = BlockLines();
        var other = Machines.Description with { Purpose = "Another purpose.", Metrics = [.. Machines.Description.Metrics.Select(metric => metric.Name == "rate" ? metric with { AbsoluteTolerance = 0.02 } : metric)] };

        Assert.NotEmpty(bench.Refresh(Sample.Set(Sample.Scenario(other)), request => request with { Commit = "another" }).Changes);

        Assert.Equal(before, BlockLines());
        Assert.Equal(Verdict.Passed, bench.Judge(Sample.Scenario(other)).Verdict);
    }

    [Fact]
    public void What_formats_the_file_breaks_no_seal() => Properties.Hold(Samples.Baselines.Arbitrary, baseline =>
    {
        var formatted = Reordered(JsonNode.Parse(BaselineWriter.Write(baseline))!).ToJsonString(Compact);
        return BaselineReader.Read("/somewhere/generated.json", Encoding.UTF8.GetBytes(formatted)).Findings.Count == 0;
    });

    [Fact]
    public void Whatever_value_is_edited_some_seal_breaks()
    {
        var cases = (from baseline in Samples.Baselines.Arbitrary.Generator from at in Gen.Choose(0, int.MaxValue - 1) select (baseline, at)).ToArbitrary();
        Properties.Hold(cases, edit =>
        {
            var root = Parse(BaselineWriter.Write(edit.baseline));
            var leaves = root.WithDescendants().Where(part => part is { Members.Count: 0, Items.Count: 0 }).ToList();
            return BaselineSeals.Broken(With(root, leaves[edit.at % leaves.Count])).Count > 0;
        });
    }

    [Fact]
    public void A_key_that_is_left_out_breaks_a_seal() => Properties.Hold(Samples.Baselines.Arbitrary, baseline =>
    {
        var root = Parse(BaselineWriter.Write(baseline));
        return root.Members.Where(member => !member.Key.StartsWith(BaselineClass.KeyPrefix, StringComparison.Ordinal)).All(member =>
            BaselineSeals.Broken(root with { Members = [.. root.Members.Where(other => other.Key != member.Key)] }).Count > 0);
    });

    private static JsonPart Parse(byte[] text) => JsonPartReader.Read(text).Root!;

    // The part with another value than it had.
    private static JsonPart With(JsonPart part, JsonPart leaf) => ReferenceEquals(part, leaf)
        ? leaf with { Kind = JsonTokenKind.String, Text = leaf.Kind == JsonTokenKind.String ? leaf.Text + "x" : "x" }
        : part with
        {
            Members = [.. part.Members.Select(member => KeyValuePair.Create(member.Key, With(member.Value, leaf)))],
            Items = [.. part.Items.Select(item => With(item, leaf))],
        };

    private static JsonNode Reordered(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Reordered(member.Value)))),
        _ => node.DeepClone(),
    };

    private static string WithoutSeal(string text) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("  \"seal\"", StringComparison.Ordinal)));

    private static MeasurementSet Other() =>
        Machines.Elsewhere(Machines.Scenario().WithRuns(run => run.WithDigest("raster", "other").WithTrailFrom(3).WithMetric("total_spikes", 7000)));

    private Baseline Read() => BaselineReader.Read(bench.BaselineFile).Value!.Content;

    private int LineOf(string start) => Array.FindIndex(bench.Baseline.Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal)) + 1;

    private IEnumerable<string> BlockLines() =>
        bench.Baseline.Split('\n').SkipWhile(line => !line.StartsWith("  \"class ", StringComparison.Ordinal)).TakeWhile(line => line != "  },");
}
