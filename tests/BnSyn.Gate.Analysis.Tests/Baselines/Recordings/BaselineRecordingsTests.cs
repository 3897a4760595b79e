using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Baselines.Recordings;

public sealed class BaselineRecordingsTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    private string Csv => bench.PathOf("baselines", Sample.Name, "plate.42.csv");

    [Fact]
    public void A_file_that_is_not_there_is_BNG2050_and_the_verdict_is_invalid()
    {
        File.Delete(Csv);

        var finding = bench.Find("BNG2050", Recorded.Scenario());

        Assert.Equal("'near-critical/plate.42.csv', which the baseline names, cannot be read: it does not exist", finding.Message);
        Assert.Equal(Csv, finding.Location!.File);
        Assert.Equal(Verdict.Invalid, bench.Judge(Recorded.Scenario()).Verdict);
    }

    [Fact]
    public void A_value_that_was_edited_by_hand_is_BNG2051_even_where_the_run_agrees_with_it()
    {
        File.WriteAllText(Csv, File.ReadAllText(Csv).Replace(",212\n", ",213\n", StringComparison.Ordinal));

        var scenario = Recorded.Scenario().WithRecordings("plate", run => run.Seed == 42 ? Recorded.Cells(42).With(7, 213) : Recorded.Cells(run.Seed));

        Assert.Equal(DiagnosticSeverity.Error, bench.Find("BNG2051", scenario).Severity);
        Assert.Equal(Verdict.Invalid, bench.Judge(scenario).Verdict);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("cut off within a row")]
    [InlineData("empty")]
    [InlineData("columns in another order")]
    [InlineData("a row more")]
    [InlineData("a digit of the same length")]
    [InlineData("of another seed")]
    [InlineData("of another recording")]
    [InlineData("of another scenario")]
    [InlineData("with other decimal points")]
    public void A_file_that_is_not_the_accepted_one_is_BNG2051_and_the_verdict_is_invalid(string how)
    {
        var before = File.ReadAllText(Csv);
        var other = bench.PathOf("baselines", Sample.Name, "orbit.42.csv");
        File.WriteAllText(Csv, how switch
        {
            "cut off" => before[..before.LastIndexOf('\n', before.Length - 2)] + "\n",
            "cut off within a row" => before[..^3],
            "empty" => "",
            "columns in another order" => string.Join('\n', before.Split('\n').Select(line => line.Split(',') is [var x, var y, var value] ? $"{y},{x},{value}" : line)),
            "a row more" => before + "2,0,1\n",
            "a digit of the same length" => before.Replace(",212\n", ",213\n", StringComparison.Ordinal),
            "of another seed" => File.ReadAllText(Csv.Replace(".42.", ".1.", StringComparison.Ordinal)),
            "of another recording" => File.ReadAllText(other),
            "of another scenario" => "x (m),plate (K)\n0,1\n1,2\n",
            _ => before.Replace('.', ';'),
        });
        Assert.NotEqual(before, File.ReadAllText(Csv));

        Assert.Equal(Csv, bench.Find("BNG2051", Recorded.Scenario()).Location!.File);
        Assert.Equal(Verdict.Invalid, bench.Judge(Recorded.Scenario()).Verdict);
    }

    [Fact]
    public void A_file_that_was_sealed_and_is_no_table_is_BNG2052_at_its_line()
    {
        var text = "x (m),y (1),plate (K)\n0,0,1\n0,1,many\n";
        bench.Edit(json => json.Replace(Analysis.Baselines.Recordings.RecordingCsv.HashOf(File.ReadAllText(Csv)), Analysis.Baselines.Recordings.RecordingCsv.HashOf(text), StringComparison.Ordinal));
        File.WriteAllText(Csv, text);

        var finding = bench.Find("BNG2052", Recorded.Scenario());

        Assert.Equal("'near-critical/plate.42.csv': 'many' is not a finite number", finding.Message);
        Assert.Equal((Csv, 3), (finding.Location!.File, finding.Location.Line));
    }

    [Fact]
    public void Ends_of_lines_of_another_system_change_nothing_and_a_refresh_leaves_the_file_alone()
    {
        File.WriteAllText(Csv, File.ReadAllText(Csv).ReplaceLineEndings("\r\n"));

        Assert.Equal(Verdict.Passed, bench.Judge(Recorded.Scenario()).Verdict);
        bench.Refresh(Sample.Set(Recorded.Scenario().WithRuns(run => run.WithMetric("synapses", 7))));
        Assert.Contains("\r\n", File.ReadAllText(Csv), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("a/b")]
    [InlineData("Plate")]
    public void A_name_that_leads_out_of_the_folder_is_BNG2011(string name)
    {
        bench.Edit(json => json.Replace("\"plate\": {\n", $"\"{name}\": {{\n", StringComparison.Ordinal));

        Assert.Contains("lower-case words", bench.Find("BNG2011", Recorded.Scenario()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_lie_beside_the_baseline_one_for_each_seed_and_the_key_is_absent_without_them()
    {
        Assert.Equal(
            ["orbit.1.csv", "orbit.42.csv", "plate.1.csv", "plate.42.csv"],
            Directory.GetFiles(bench.PathOf("baselines", Sample.Name)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var plain = new Bench();
        Assert.False(Directory.Exists(plain.PathOf("baselines", Sample.Name)));
        Assert.DoesNotContain("recordings", plain.Baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("\"fields\"", plain.Baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("\"series\"", plain.Baseline, StringComparison.Ordinal);
    }
}
