using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Reports.Exports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports;

/// <summary>What GitLab reads of a run: it takes issues that have these keys, and shows two of one fingerprint as one.</summary>
public sealed class CodeQualityFileTests : IDisposable
{
    private readonly Bench bench = new();

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();

    [Fact]
    public void Each_finding_is_an_issue_at_its_line_with_a_fingerprint_that_stays_when_its_numbers_change()
    {
        var (first, second) = (Issues(6000), Issues(6001));

        Assert.NotEmpty(first);
        Assert.All(first, issue =>
        {
            Assert.Equal(["check_name", "description", "fingerprint", "location", "severity"], issue.Select(key => key.Key).Order(StringComparer.Ordinal));
            Assert.Contains((string?)issue["severity"], new[] { "info", "minor", "major", "critical", "blocker" });
            Assert.False(Path.IsPathRooted((string)issue["location"]!["path"]!));
            Assert.True((int)issue["location"]!["lines"]!["begin"]! >= 1);
        });
        var drift = Assert.Single(first, issue => (string?)issue["check_name"] == "BNG3011" && ((string)issue["location"]!["path"]!).EndsWith("near-critical.json", StringComparison.Ordinal));
        Assert.Equal("critical", (string?)drift["severity"]);
        Assert.True((int)drift["location"]!["lines"]!["begin"]! > 1);
        Assert.Distinct(first.Select(issue => (string)issue["fingerprint"]!));
        Assert.Equal(first.Select(issue => (string?)issue["fingerprint"]), second.Select(issue => (string?)issue["fingerprint"]));
    }

    [Fact]
    public void A_run_without_findings_is_an_empty_list() => Assert.Equal("[]\n", System.Text.Encoding.UTF8.GetString(CodeQualityFile.Write(bench.Judge(Sample.Scenario()))));

    private List<JsonObject> Issues(double spikes)
    {
        var set = Sample.Set(Sample.Scenario().WithRuns(run => run is { Backend: "accelerated", Seed: 42 } ? run.WithMetric("total_spikes", spikes).WithDigest("raster", "other") : run));
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        return [.. JsonNode.Parse(File.ReadAllText(bench.PathOf("report", CodeQualityFile.FileName)))!.AsArray().Select(issue => issue!.AsObject())];
    }
}
