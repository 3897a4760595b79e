using System.Text;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Baselines;

public sealed class BaselineReaderTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_syntax_error_is_BNG2003_at_its_line() => AssertFault("BNG2003", "\"steps\": 200", "\"steps\": 200,,", "\"steps\"");

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.99)]
    public void A_truncated_baseline_is_BNG2004(double part)
    {
        bench.Baseline = bench.Baseline[..(int)(bench.Baseline.Length * part)];
        var finding = bench.Find("BNG2004", Sample.Scenario());

        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Equal(bench.Baseline.Split('\n').Length, finding.Location.Line);
        Assert.Equal(Verdict.Invalid, bench.Judge(Sample.Scenario()).Verdict);
    }

    [Fact]
    public void Every_way_to_truncate_a_baseline_is_BNG2004()
    {
        var text = Encoding.UTF8.GetBytes(bench.Baseline.TrimEnd());

        Assert.All(Enumerable.Range(0, text.Length), length =>
            Assert.Equal("BNG2004", Assert.Single(BaselineReader.Read(bench.BaselineFile, text.AsSpan(0, length)).Findings).Diagnostic.Code));
    }

    [Fact]
    public void A_duplicate_key_is_BNG2005_at_the_second_one() =>
        AssertFault("BNG2005", "\"steps\": 200", "\"steps\": 200,\n  \"steps\": 200", "\"steps\": 200\n", lineOffset: 1);

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("\"NaN\"")]
    public void A_number_that_is_not_finite_is_BNG2006_at_its_line(string number) => AssertFault("BNG2006", "\"1\": 5001", $"\"1\": {number}", "\"1\": 5001");

    [Theory]
    [InlineData("2")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("\"two\"")]
    public void Another_schema_version_is_BNG2007(string version) =>
        AssertFault("BNG2007", $"\"schemaVersion\": {Baseline.CurrentSchemaVersion}", $"\"schemaVersion\": {version}", "\"schemaVersion\"");

    [Fact]
    public void A_metric_whose_values_are_missing_is_BNG2008_at_the_list_of_metrics()
    {
        var baseline = Read();
        baseline.Backends["reference"].Metrics.Remove("rate");

        var finding = Assert.Single(Reread(baseline));
        Assert.Equal("BNG2008", finding.Diagnostic.Code);
        Assert.Equal("'near-critical.json': the metric 'rate' is missing in backends/reference/metrics", finding.Message);
        Assert.True(finding.Location!.Line > 1);
    }

    [Fact]
    public void A_metric_whose_declaration_is_missing_is_BNG2008()
    {
        var baseline = Read();
        baseline.Metrics.Remove("rate");

        Assert.Equal("'near-critical.json': the metric 'rate' is missing in metrics", Assert.Single(Reread(baseline)).Message);
    }

    [Fact]
    public void An_unknown_key_is_BNG2009() => AssertFault("BNG2009", "\"steps\": 200", "\"steps\": 200,\n  \"stepz\": 3", "\"steps\"", lineOffset: 1);

    [Fact]
    public void A_key_of_a_seed_that_is_no_seed_is_BNG2009() => AssertFault("BNG2009", "\"1\": 5001", "\"01\": 5001", "\"1\": 5001");

    [Fact]
    public void A_missing_key_is_BNG2010() => AssertFault("BNG2010", "  \"purpose\": \"A network at the edge of runaway, where every error grows.\",\n", "", "{");

    [Fact]
    public void A_value_of_a_seed_that_is_missing_is_BNG2010()
    {
        var baseline = Read();
        baseline.Backends["reference"].Metrics["rate"].Remove(42);

        Assert.Equal("'near-critical.json': the key '42' is missing in backends/reference/metrics/rate", Assert.Single(Reread(baseline)).Message);
        Assert.Equal("BNG2010", Reread(baseline)[0].Diagnostic.Code);
    }

    [Theory]
    [InlineData("\"steps\": 200", "\"steps\": \"200\"")]
    [InlineData("\"steps\": 200", "\"steps\": 2.5")]
    [InlineData("\"steps\": 200", "\"steps\": 0")]
    [InlineData("\"stepSeconds\": 0.0001", "\"stepSeconds\": -1")]
    [InlineData("\"stepSeconds\": 0.0001", "\"stepSeconds\": 0.0002")]
    [InlineData("\"scenario\": \"near-critical\"", "\"scenario\": \"sparse\"")]
    [InlineData("\"environmentClass\": \"any\",\n  \"metrics\"", "\"environmentClass\": \"all\",\n  \"metrics\"")]
    [InlineData("\"identicalTo\": \"reference\"", "\"identicalTo\": \"gpu\"")]
    [InlineData("\"identicalTo\": \"reference\"", "\"identicalTo\": \"accelerated\"")]
    [InlineData("\"value\": \"2.5\"", "\"value\": \"2.6\"")]
    [InlineData("\"relativeTolerance\": 0.01", "\"relativeTolerance\": 1")]
    [InlineData("\"absoluteTolerance\": 0.5", "\"absoluteTolerance\": 0")]
    [InlineData("\"class\": \"Tolerance\"", "\"class\": \"Loose\"")]
    [InlineData("\"raster\": \"", "\"raster\": \"X")]
    [InlineData("\"128\": ", "\"130\": ")]
    [InlineData("    42\n", "    1\n")]
    public void A_value_that_does_not_fit_is_BNG2011(string from, string to)
    {
        bench.Baseline = ReplaceFirst(bench.Baseline, from, to);
        var findings = BaselineReader.Read(bench.BaselineFile).Findings;

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal("BNG2011", finding.Diagnostic.Code));
        Assert.All(findings, finding => Assert.True(finding.Location!.Line > 1));
    }

    [Fact]
    public void A_baseline_that_cannot_be_read_is_BNG2012()
    {
        File.Delete(bench.BaselineFile);
        Directory.CreateDirectory(bench.BaselineFile);

        Assert.Equal("BNG2012", Assert.Single(BaselineReader.Read(bench.BaselineFile).Findings).Diagnostic.Code);
    }

    [Fact]
    public void A_byte_order_mark_is_read_over()
    {
        File.WriteAllText(bench.BaselineFile, bench.Baseline, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(BaselineReader.Read(bench.BaselineFile).Findings);
    }

    private Baseline Read() => BaselineReader.Read(bench.BaselineFile).Value!.Content;

    private IReadOnlyList<Finding> Reread(Baseline baseline) => BaselineReader.Read(bench.BaselineFile, BaselineWriter.Write(baseline)).Findings;

    private void AssertFault(string code, string from, string to, string atLineOf, int lineOffset = 0)
    {
        var lines = bench.Baseline.Split('\n').Select((line, index) => (Line: line + "\n", Number: index + 1)).Where(line => line.Line.Contains(atLineOf, StringComparison.Ordinal)).ToList();
        bench.Baseline = ReplaceFirst(bench.Baseline, from, to);

        var finding = Assert.Single(BaselineReader.Read(bench.BaselineFile).Findings, finding => finding.Diagnostic.Code == code);
        Assert.Equal(bench.BaselineFile, finding.Location!.File);
        Assert.Equal(lines[0].Number + lineOffset, finding.Location.Line);
        Assert.True(finding.Location.Column >= 1);
        Assert.Equal(Verdict.Invalid, bench.Judge(Sample.Scenario()).Verdict);
    }

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The baseline does not hold {from}.");
        return text[..at] + to + text[(at + from.Length)..];
    }
}
