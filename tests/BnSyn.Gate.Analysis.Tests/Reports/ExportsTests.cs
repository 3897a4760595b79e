using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;
using NJsonSchema;

namespace BnSyn.Gate.Analysis.Tests.Reports;

public sealed class ExportsTests : IDisposable
{
    private const string Junk = "<a & \"b\"> \u0001 ]]> | \uD83E\uDDEA \u202E";

    // The house's own, for what the gate writes and nothing else, and OASIS's for the whole format.
    private static readonly JsonSchema[] Shapes =
    [
        Schema(RepositoryFiles.PathOf("tests", "BnSyn.Gate.Analysis.Tests", "Reports", "sarif.schema.json")),
        Schema(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")),
    ];

    private readonly Bench bench = new();

    public ExportsTests() => bench.Refresh(Regimes.Accepted);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_pass_is_a_test_that_passes_for_each_comparison_and_one_for_the_verdict()
    {
        var suites = JUnit(Regimes.Accepted);

        Assert.Equal((string?)suites.Attribute("tests"), $"{GateStages.Judge(bench.Request, Regimes.Accepted).Compared + 1}");
        Assert.Equal("0", (string?)suites.Attribute("failures"));
        Assert.Equal("0", (string?)suites.Attribute("errors"));
        Assert.Empty(suites.Descendants("failure"));
        Assert.Contains(suites.Descendants("testcase"), test => (string?)test.Attribute("classname") == "near-critical" && (string?)test.Attribute("name") == "accelerated against reference, seed 42");
        Assert.Single(suites.Descendants("testcase"), test => (string?)test.Attribute("name") == "verdict");
    }

    [Fact]
    public void A_drift_is_a_failure_of_its_comparison_with_its_code_and_of_the_verdict()
    {
        var suites = JUnit(Regimes.Drifted);
        var failed = suites.Descendants("failure").Select(failure => (Test: (string?)failure.Parent!.Attribute("name"), Type: (string?)failure.Attribute("type"))).ToList();

        Assert.Contains(("reference against baseline, seed 1", "BNG3011"), failed);
        Assert.Contains(("verdict", "drift"), failed);
        Assert.Equal((string?)suites.Attribute("failures"), $"{failed.Count}");
        Assert.Contains("BNG3011: near-critical: rate of seed 1 (reference) is 5.2010000000000005, baseline 5.001 Hz", suites.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_proves_nothing_is_an_error_and_a_finding_without_a_comparison_has_a_test_of_its_own()
    {
        File.Delete(bench.BaselineFile);

        var suites = JUnit(Regimes.Accepted);

        Assert.NotEqual("0", (string?)suites.Attribute("errors"));
        Assert.Contains(suites.Descendants("error"), error => (string?)error.Parent!.Attribute("name") == "BNG2001");
        Assert.Contains(suites.Descendants("testcase"), test => (string?)test.Attribute("name") == "verdict" && test.HasElements);
    }

    [Fact]
    public void An_ensemble_that_shows_nothing_fails()
    {
        using var ensembles = EnsembleBench.Create();
        var drifted = Sample.Set(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5));

        Assert.Empty(ReportWriter.Write(ensembles.Request, drifted, GateStages.Judge(ensembles.Request, drifted)));
        var suites = Validated(ensembles.PathOf("report", "junit.xml"));

        Assert.Contains(suites.Descendants("failure"), failure => (string?)failure.Parent!.Attribute("name") == $"ensemble {Samples.Ensembles.Backend}");
    }

    [Fact]
    public void Any_text_of_an_engine_is_valid_in_both_files()
    {
        var hostile = Sample.Set(Sample.Scenario().WithRuns(run => run with { Fault = new("E", Junk, 3) }));

        var suites = JUnit(hostile);
        var log = Sarif(hostile);

        Assert.Contains("<a & \"b\"> \uFFFD ]]> | \uD83E\uDDEA", suites.Descendants().Attributes("message").Select(message => message.Value).First(message => message.Contains("]]>", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(Results(log), result => result!["message"]!["text"]!.GetValue<string>().Contains("<a & \"b\"> \u0001 ]]>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_is_a_result_at_its_line_of_the_baseline_relative_to_the_working_tree()
    {
        Directory.CreateDirectory(bench.PathOf(".git"));

        var log = Sarif(Regimes.Drifted);
        var result = Results(log).First(result => result!["ruleId"]!.GetValue<string>() == "BNG3011")!;
        var rules = log["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
        var place = result["locations"]![0]!["physicalLocation"]!;

        Assert.Equal("error", result["level"]!.GetValue<string>());
        Assert.Equal("BNG3011", rules[result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());
        Assert.Equal(Path.GetRelativePath(bench.PathOf(), bench.BaselineFile).Replace('\\', '/'), place["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.True(place["region"]!["startLine"]!.GetValue<int>() > 1);
        Assert.Contains("Find the change at the first diverging step", result["message"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_its_numbers_change_and_two_findings_have_two()
    {
        static string?[] Fingerprints(JsonNode log) => [.. Results(log).Select(result => result!["partialFingerprints"]!["physicsGate/v1"]!.GetValue<string>())];
        var first = Fingerprints(Sarif(Regimes.Drifted));
        var farther = Regimes.Drifted with
        {
            Scenarios = [.. Regimes.Drifted.Scenarios.Select(scenario => scenario.Description.Name == Sample.Name ? scenario.WithRuns(run => run.WithMetric("rate", 7)) : scenario)],
        };

        Assert.Equal(first, Fingerprints(Sarif(farther)));
        Assert.Equal(first.Length, first.Distinct().Count());
    }

    [Fact]
    public void A_pass_has_no_results() => Assert.Empty(Results(Sarif(Regimes.Accepted)));

    [Fact]
    public void The_schema_of_the_whole_format_finds_what_is_not_of_it()
    {
        var log = Sarif(Regimes.Drifted);
        var result = Results(log)[0]!.AsObject();

        result["level"] = "fatal";
        Assert.NotEmpty(Faults(Shapes[1], log));
        result["level"] = "error";
        Assert.Empty(Faults(Shapes[1], log));
        result.Remove("message");
        Assert.NotEmpty(Faults(Shapes[1], log));
        result["message"] = new JsonObject { ["text"] = "found" };
        result["found"] = "by no name of the standard";
        Assert.NotEmpty(Faults(Shapes[1], log));
    }

    private static JsonArray Results(JsonNode log) => log["runs"]![0]!["results"]!.AsArray();

    private XElement JUnit(MeasurementSet set)
    {
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        return Validated(bench.PathOf("report", "junit.xml"));
    }

    private JsonNode Sarif(MeasurementSet set)
    {
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        var log = JsonNode.Parse(File.ReadAllText(bench.PathOf("report", "findings.sarif")))!;
        Assert.Empty(Shapes.SelectMany(shape => Faults(shape, log)));
        return log;
    }

    private static JsonSchema Schema(string file) => JsonSchema.FromJsonAsync(File.ReadAllText(file)).GetAwaiter().GetResult();

    private static IEnumerable<string> Faults(JsonSchema shape, JsonNode log) => shape.Validate(log.ToJsonString()).Select(fault => $"{fault.Path}: {fault.Kind}");

    private static XElement Validated(string file)
    {
        var document = XDocument.Load(file);
        using var schema = XmlReader.Create(RepositoryFiles.PathOf("tests", "BnSyn.Gate.Analysis.Tests", "Reports", "junit.xsd"));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, schema);
        document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        return document.Root!;
    }
}
