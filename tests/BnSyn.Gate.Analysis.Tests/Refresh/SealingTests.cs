using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class SealingTests : IDisposable
{
    private readonly Bench bench = new(Machines.Scenario());

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_edit_that_is_meant_is_BNG2045_sealed_and_its_reason_stands_beside_that_of_the_refresh()
    {
        Edit("\"1\": 5001", "\"1\": 5002");

        var result = Seal("a typing error");

        Assert.Equal("BNG2045", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal("near-critical: sealed the main part, because: a typing error", result.Findings[0].Message);
        var provenance = Read().Provenance;
        Assert.Equal(("A test wants it", "a typing error"), (provenance.Reason, provenance.SealReason));
        Assert.Empty(Seal("again").Findings);
        Assert.Empty(new BaselineDirectory(bench.Request.BaselineDirectory).Load([Sample.Name]).Findings);
    }

    [Fact]
    public void Sealing_changes_the_seal_and_the_reason_and_no_other_line()
    {
        Edit("\"1\": 5001", "\"1\": 5002");
        var before = bench.Baseline.Split('\n');

        Seal("a typing error");

        var after = bench.Baseline.Split('\n');
        var changed = after.Except(before).Select(line => line.Trim()).ToList();
        Assert.Equal(2, changed.Count);
        Assert.Contains(changed, line => line.StartsWith("\"seal\": ", StringComparison.Ordinal));
        Assert.Contains("\"sealReason\": \"a typing error\",", changed);
    }

    [Fact]
    public void What_is_sealed_rightly_is_left_alone_byte_for_byte()
    {
        bench.Baseline = bench.Baseline.Replace("\"steps\": 200", "\"steps\":   200", StringComparison.Ordinal);
        var before = bench.Baseline;

        Assert.Empty(Seal("nothing to do").Findings);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void Only_the_block_that_was_edited_gets_the_reason()
    {
        bench.Refresh(Machines.Elsewhere(Machines.Scenario().WithRuns(run => run.WithMetric("total_spikes", 7000).WithDigest("raster", "other"))));
        Edit("\"1\": 7000", "\"1\": 7001");

        Assert.Contains("sealed the block of class macos-arm64", Assert.Single(Seal("looked at").Findings).Message, StringComparison.Ordinal);

        Assert.Equal("looked at", Read().Classes[Machines.OtherClass].Provenance.SealReason);
        Assert.Equal("", Read().Provenance.SealReason);
    }

    [Fact]
    public void A_file_of_the_version_before_seals_is_brought_to_this_one_without_being_measured()
    {
        bench.Refresh(Machines.Elsewhere(Machines.Scenario().WithRuns(run => run.WithMetric("total_spikes", 7000).WithDigest("raster", "other"))));
        var expected = Read();
        var block = expected.Classes[Machines.OtherClass];
        bench.Baseline = OfVersion2(bench.Baseline);
        Assert.Contains("physics-gate seal", bench.Find("BNG2007", Machines.Scenario()).Diagnostic.Remedy, StringComparison.Ordinal);

        Assert.False(Seal("seals are new").IsRefused);

        Assert.Equal(
            BaselineWriter.Write(expected with
            {
                Provenance = expected.Provenance with { SealReason = "seals are new" },
                Classes = new(StringComparer.Ordinal) { [Machines.OtherClass] = block with { Provenance = block.Provenance with { SealReason = "seals are new" } } },
            }),
            File.ReadAllBytes(bench.BaselineFile));
        Assert.Equal(Verdict.Passed, bench.Judge(Machines.Scenario()).Verdict);
    }

    [Fact]
    public void The_next_refresh_that_changes_something_takes_the_reason_away()
    {
        Edit("\"1\": 5001", "\"1\": 5002");
        Seal("a typing error");

        bench.Refresh(Sample.Set(Machines.Scenario().WithRuns(run => run.WithMetric("total_spikes", 6000))));

        Assert.Equal("", Read().Provenance.SealReason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_reason_it_is_refused_as_BNG2026(string reason) => AssertRefused("BNG2026", new Sealing(reason, false, false));

    [Fact]
    public void In_continuous_integration_it_is_refused_as_BNG2028_unless_that_is_allowed()
    {
        AssertRefused("BNG2028", new Sealing("because", isContinuousIntegration: true, allowInContinuousIntegration: false));

        Assert.False(new Sealing("because", isContinuousIntegration: true, allowInContinuousIntegration: true).Run([bench.BaselineFile]).IsRefused);
    }

    [Fact]
    public void An_invalid_file_is_refused_with_its_own_code_and_no_file_is_sealed()
    {
        Edit("\"1\": 5001", "\"1\": 5002");
        bench.Write("baselines/other.json", "{");
        var before = bench.Baseline;

        var refused = Seal("because");

        Assert.Equal("BNG2004", Assert.Single(refused.Findings).Diagnostic.Code);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void A_received_baseline_that_is_sealed_is_still_one_that_nobody_accepted_BNG2039()
    {
        Edit("A test wants it", BaselineProvenance.ReceivedReason);

        Seal("because");

        bench.Find("BNG2039", Machines.Scenario());
    }

    [Theory]
    [InlineData("nowhere", "it does not exist")]
    [InlineData("empty", "it contains no baseline")]
    public void A_path_without_a_baseline_is_refused_as_BNG2046(string name, string problem)
    {
        Directory.CreateDirectory(bench.PathOf("empty"));

        var finding = Assert.Single(new Sealing("because", false, false).Run([bench.PathOf(name)]).Findings);

        Assert.Equal("BNG2046", finding.Diagnostic.Code);
        Assert.EndsWith(problem, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>What the version before wrote.</summary>
    private static string OfVersion2(string text)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        root["schemaVersion"] = 2;
        root["gains"] = new JsonObject { ["accelerated"] = new JsonObject { ["machine"] = "Test CPU", ["speedUp"] = 10 } };
        foreach (var part in root.Where(member => member.Key.StartsWith(BaselineClass.KeyPrefix, StringComparison.Ordinal)).Select(member => member.Value!.AsObject()).Append(root))
        {
            part.Remove("seal");
            part["provenance"]!.AsObject().Remove("digestAlgorithm");
            part["provenance"]!.AsObject().Remove("trailAlgorithm");
        }

        return root.ToJsonString();
    }

    private void AssertRefused(string code, Sealing sealing)
    {
        Edit("\"1\": 5001", "\"1\": 5002");
        var before = bench.Baseline;

        var refused = sealing.Run([bench.BaselineFile]);

        Assert.True(refused.IsRefused);
        Assert.Equal(code, Assert.Single(refused.Findings).Diagnostic.Code);
        Assert.Equal(before, bench.Baseline);
    }

    private void Edit(string from, string to)
    {
        Assert.Contains(from, bench.Baseline, StringComparison.Ordinal);
        bench.Baseline = bench.Baseline.Replace(from, to, StringComparison.Ordinal);
    }

    private RefreshResult Seal(string reason) => new Sealing(reason, false, false).Run([bench.Request.BaselineDirectory]);

    private Baseline Read() => BaselineReader.Read(bench.BaselineFile).Value!.Content;
}
