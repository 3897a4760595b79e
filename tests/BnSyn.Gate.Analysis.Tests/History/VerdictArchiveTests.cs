using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.History;

[WaitsFor(Awaited.Simulations)]
public sealed class VerdictArchiveTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void Runs_stand_in_the_order_of_measuring_whatever_their_folders_are_called() =>
        Assert.Equal(["c0", "c1", "c2"], Read(archive.With(1, 2, 3).Folder).Verdicts.Select(run => run.Run.Commit));

    [Fact]
    public void One_run_kept_in_two_places_is_one_run()
    {
        var file = archive.Add(Archive.Scenario(10, 1000));
        Directory.CreateDirectory(Path.Combine(archive.Folder, "copy"));
        File.Copy(file, Path.Combine(archive.Folder, "copy", Path.GetFileName(file)));

        Assert.Single(Read(archive.Folder).Verdicts);
    }

    [Fact]
    public void A_pattern_names_files_below_its_folder()
    {
        var file = archive.With(1).Add(Archive.Scenario(10, 1000));
        File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, "nightly-2.json"));

        Assert.Single(Read(Path.Combine(archive.Folder, "nightly-*.json")).Verdicts);
        Assert.Single(Read(archive.Folder).Verdicts);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("absent/*.json")]
    [InlineData("none-*.json")]
    public void A_place_without_verdicts_is_BNG7001(string place)
    {
        archive.With(1);
        var trend = Trend.Of(Path.Combine(archive.Folder, place), 0.05, fail: false);

        Assert.Equal("BNG7001", Assert.Single(trend.Findings).Diagnostic.Code);
        Assert.Equal(125, trend.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\": \"2\"}")]
    [InlineData("{\"schemaVersion\": 2}")]
    [InlineData("{\"schemaVersion\": 2, \"verdict\": \"Passed\", \"measured\": {\"at\": \"yesterday\"}, \"gains\": [], \"scenarios\": []}")]
    [InlineData("{\"schemaVersion\": 2, \"verdict\": \"Passed\", \"measured\": null, \"gains\": [], \"scenarios\": []}")]
    public void A_verdict_that_cannot_be_read_is_left_out_as_BNG7002(string text) => Assert.Equal("BNG7002", LeftOut(text).Diagnostic.Code);

    [Fact]
    public void A_verdict_of_another_version_is_left_out_as_BNG7003() =>
        Assert.EndsWith("its schema version is 1, this gate reads 2", LeftOut("{\"schemaVersion\": 1}") is { Diagnostic.Code: "BNG7003" } finding ? finding.Message : "", StringComparison.Ordinal);

    [Fact]
    public void A_verdict_of_an_invalid_run_is_left_out_as_BNG7004()
    {
        archive.With(1).Add(Archive.Scenario(10, 1000).WithRuns(run => run.WithMetric("total_spikes", 0)));
        var (verdicts, findings) = Read(archive.Folder);

        Assert.Single(verdicts);
        Assert.Equal("BNG7004", Assert.Single(findings).Diagnostic.Code);
    }

    [Fact]
    public void Runs_with_other_parameters_than_the_latest_are_left_out_as_BNG7005()
    {
        archive.With(1, 2).Add(Archive.Scenario(10, 1000) with { Description = Sample.Description with { Steps = 100 } });
        archive.Add(Sample.Scenario() with { Description = Sample.Description with { Steps = 200, Parameters = [] } });
        var (runs, _) = Read(archive.Folder);
        var (series, findings) = SeriesCollector.Collect([.. runs.Take(2)]);

        Assert.Empty(findings);
        Assert.All(series, one => Assert.Equal(2, one.Values.Count));
        Assert.Equal("near-critical: 1 of 2 runs had other parameters than the latest and are left out", Mixed(runs).Message);
    }

    [Theory]
    [InlineData("verdict")]
    [InlineData("gains")]
    [InlineData("measured")]
    [InlineData("measured/at")]
    [InlineData("measured/commit")]
    [InlineData("measured/engine")]
    [InlineData("measured/processor")]
    [InlineData("measured/processorCount")]
    [InlineData("measured/environmentClass")]
    [InlineData("scenarios")]
    [InlineData("scenarios/0/name")]
    [InlineData("scenarios/0/parameterHash")]
    [InlineData("scenarios/0/environmentClass")]
    [InlineData("scenarios/0/metrics")]
    [InlineData("scenarios/0/metrics/0/name")]
    [InlineData("scenarios/0/metrics/0/unit")]
    [InlineData("scenarios/0/metrics/0/values")]
    public void A_verdict_without_what_a_history_needs_is_left_out_as_BNG7002(string path) => Assert.Equal("BNG7002", LeftOut(Without(path)).Diagnostic.Code);

    [Theory]
    [InlineData("exitCode")]
    [InlineData("comparisons")]
    [InlineData("ensembles")]
    [InlineData("findings")]
    [InlineData("measured/gate")]
    [InlineData("measured/operatingSystem")]
    [InlineData("measured/runtime")]
    public void A_verdict_of_a_gate_that_says_less_or_more_for_programs_is_read(string path)
    {
        var file = archive.With(1).Add(Archive.Scenario(10, 1000));
        var less = Without(path, file);
        File.WriteAllText(file, less.Replace("\"schemaVersion\": 2,", "\"schemaVersion\": 2, \"more\": [{}], \"sensitivity\": 3, \"filtered\": \"x\",", StringComparison.Ordinal));
        var (verdicts, findings) = Read(archive.Folder);

        Assert.Empty(findings);
        Assert.Equal(2, verdicts.Count);
    }

    [Fact]
    public void A_history_reads_what_the_gate_wrote()
    {
        var scenario = Archive.Scenario(10, 1000);
        using var file = JsonDocument.Parse(File.ReadAllBytes(archive.Add(scenario)));
        var content = VerdictFile.Read(file)!;

        Assert.Equal((VerdictDocument.CurrentSchemaVersion, Verdict.Passed, null), (content.SchemaVersion, content.Verdict, content.Run));
        Assert.Equal(VerdictOrigin.Of(Sample.Set(scenario) with { MeasuredAt = "2026-01-01T00:00:00Z", Commit = "c0" }), content.Measured);
        Assert.Equal(["reference", "accelerated"], content.Gains.Select(gains => gains.Backend));
        var read = Assert.Single(content.Scenarios);
        Assert.Equal((scenario.Description.Name, scenario.Description.EnvironmentClass), (read.Name, read.EnvironmentClass));
        Assert.Equal(scenario.Description.Metrics.Select(metric => (metric.Name, metric.Unit)), read.Metrics.Select(metric => (metric.Name, metric.Unit)));
        Assert.All(read.Metrics, metric => Assert.All(metric.Values, value =>
            Assert.Equal(scenario.Runs.First(run => run.Backend == "reference" && run.Seed == value.Key).Metrics[metric.Name], value.Value)));
    }

    private string Without(string path) => Without(path, archive.Add(Archive.Scenario(10, 1000)));

    private static string Without(string path, string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        var keys = path.Split('/');
        var parent = keys[..^1].Aggregate(root, (node, key) => node is JsonArray items ? items[int.Parse(key, CultureInfo.InvariantCulture)]! : node[key]!);
        Assert.True(parent.AsObject().Remove(keys[^1]), path);
        File.Delete(file);
        return root.ToJsonString(Indented);
    }

    private static Finding Mixed(IReadOnlyList<PastVerdict> runs)
    {
        var other = runs[0] with { Run = runs[0].Run with { ContentHash = "other", At = "2027-01-01T00:00:00Z" }, Scenarios = [runs[0].Scenarios[0] with { ParameterHash = "other" }] };
        return Assert.Single(SeriesCollector.Collect([runs[0], other]).Findings, finding => finding.Diagnostic.Code == "BNG7005");
    }

    private static (IReadOnlyList<PastVerdict> Verdicts, IReadOnlyList<Finding> Findings) Read(string place)
    {
        List<PastVerdict> verdicts = [];
        var findings = VerdictArchive.Read(place, (_, verdict) => verdicts.Add(verdict));
        return ([.. verdicts.DistinctBy(verdict => verdict.Run.ContentHash).OrderBy(verdict => verdict.Run.At, StringComparer.Ordinal)], findings);
    }

    private Finding LeftOut(string text)
    {
        var file = archive.With(1).Add(Archive.Scenario(10, 1000));
        File.WriteAllText(file, text);
        var (verdicts, findings) = Read(archive.Folder);

        Assert.Single(verdicts);
        return Assert.Single(findings, finding => finding.Location!.File == file);
    }
}
