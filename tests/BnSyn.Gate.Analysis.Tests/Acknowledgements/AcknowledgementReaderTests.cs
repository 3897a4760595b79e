using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Acknowledgements.Judging;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Acknowledgements;

/// <summary>A file that is not as it should be acknowledges nothing.</summary>
public sealed class AcknowledgementReaderTests : IDisposable
{
    private readonly AcknowledgedBench bench = new();

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();

    /// <summary>Values that an entry may not have, and what is said of them.</summary>
    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "code", "\"BNG3013\"", "'code' is 'BNG3013'; valid: BNG3011, BNG3012, BNG3030" },
        { "code", "\"BNG*\"", "valid: BNG3011" },
        { "scenario", "\"\"", "'scenario' is ''; valid: a text that is not empty" },
        { "quantity", null, "'quantity' is missing" },
        { "unit", "1", "'unit' is 1" },
        { "backends", "[]", "'backends' is empty" },
        { "backends", "\"accelerated\"", "'backends' is 'accelerated'; valid: an array" },
        { "backends", "[\"accelerated\",\"accelerated\"]", "has one twice" },
        { "backends", "[1]", "'a backend' is 1" },
        { "against", "\"Both\"", "valid: Baseline, Reference" },
        { "seeds", "[]", "'seeds' is empty" },
        { "seeds", "[-1]", "a seed is -1" },
        { "seeds", "[1.5]", "a seed is 1.5" },
        { "seeds", "null", "'seeds' is null" },
        { "direction", "\"any\"", "valid: up, down" },
        { "size", "0", "'size' is 0; valid: a number above 0" },
        { "size", "-1", "'size' is -1" },
        { "size", "1e999", "1e999" },
        { "size", "\"all\"", "'size' is 'all'" },
        { "reason", "\"  \"", "'reason' is '  '" },
        { "until", "\"2026-02-30\"", "'until' is '2026-02-30'; valid: the last day" },
        { "until", "\"31.1.2026\"", "valid: the last day, such as" },
        { "until", "\"2027-02-02\"", "more than 366 days after this run" },
        { "forever", "true", "unknown key 'forever'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_entry_that_is_not_as_it_should_be_is_refused_with_its_line_BNG3043(string key, string? value, string problem)
    {
        bench.With(entry => { entry.Remove(key); if (value is not null) { entry[key] = value == "1e999" ? "here" : JsonNode.Parse(value); } });
        bench.Judge(AcknowledgedBench.Drifting());
        File.WriteAllText(bench.File, File.ReadAllText(bench.File).Replace("\"here\"", "1e999", StringComparison.Ordinal));
        var result = bench.JudgeAsItIs(AcknowledgedBench.Drifting());

        Assert.Equal(Verdict.Invalid, result.Verdict);
        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Code == "BNG3044");
        var finding = result.Findings.First(finding => finding.Diagnostic.Code == "BNG3043");
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
        Assert.Equal((bench.File, 1), (finding.Location!.File, finding.Location.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"acknowledged\":[]}")]
    [InlineData("{\"schemaVersion\":2,\"acknowledged\":[]}")]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("{\"schemaVersion\":1,\"acknowledged\":[],\"acknowledged\":[]}")]
    [InlineData("{\"schemaVersion\":1,\"acknowledged\":[3]}")]
    public void A_file_that_is_not_as_it_should_be_is_refused_BNG3043(string text)
    {
        File.WriteAllText(bench.File, text);

        Assert.Contains(bench.JudgeAsItIs(Sample.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG3043" && finding.Effect == Outcome.Invalid);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_BNG3043() =>
        Assert.Contains(bench.JudgeAsItIs(Sample.Scenario()).Findings, finding => finding.Diagnostic.Code == "BNG3043");

    [Fact]
    public void An_entry_twice_is_refused_because_which_counts_would_be_chance_BNG3043()
    {
        var result = bench.With(entry => entry["against"] = "Baseline").Judge(AcknowledgedBench.Drifting());

        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG3043" && finding.Message.Contains("is stated before, in line 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_entries_says_nothing()
    {
        File.WriteAllText(bench.File, "{\"schemaVersion\":1,\"acknowledged\":[]}");

        Assert.Empty(bench.JudgeAsItIs(Sample.Scenario()).Findings);
    }

    [Fact]
    public void What_can_be_acknowledged_is_drift_and_nothing_else() =>
        Assert.All(AcknowledgementJudge.Codes, code => Assert.Equal(Outcome.Drift, DiagnosticTable.All.Single(row => row.Code == code).Effect));
}
