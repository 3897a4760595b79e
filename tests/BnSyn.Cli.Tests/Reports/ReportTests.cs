using System.Text;
using System.Text.Json.Nodes;
using BnSyn.Cli.Parameters;
using BnSyn.Cli.Reports;
using Xunit;

namespace BnSyn.Cli.Tests.Reports;

/// <summary>A report says the same as JSON and as tables.</summary>
public sealed class ReportTests
{
    private static readonly Report Sample = new(
        "sample",
        [
            new Section(
                "rows",
                "Rows",
                [new Column("name", "name"), new Column("rate_hz", "rate Hz", "0.0"), new Column("count", "count"), new Column("passes", "passes")],
                [["first", 1.25, 3, true], ["second, longer", double.NaN, null, false]]),
            new Section("whole", "Whole", [new Column("x", "x")], [[0.1]]) { IsSingle = true },
        ])
    {
        Request = new RunRequest { Seed = 7 },
        Conclusions = ["It is so."],
        Failures = ["It is not."],
    };

    [Fact]
    public void Table_is_aligned_and_ends_with_what_it_comes_to() => Assert.Equal(
        """
        Rows
          name            rate Hz  count  passes
          first               1.3      3     yes
          second, longer      NaN      -      no

        Whole
            x
          0.1

        It is so.

        """.ReplaceLineEndings("\n"),
        ReportText.Of(Sample));

    [Fact]
    public void Json_has_every_digit_and_no_number_that_is_none()
    {
        JsonNode json = Json(Sample);
        Assert.Equal("sample", (string?)json["kind"]);
        Assert.Equal(1.25, (double)json["rows"]![0]!["rate_hz"]!);
        Assert.Null(json["rows"]![1]!["rate_hz"]);
        Assert.Equal(0.1, (double)json["whole"]!["x"]!);
        Assert.True((bool)json["rows"]![0]!["passes"]!);
        Assert.Equal("It is not.", (string?)json["failures"]![0]);
        Assert.Equal("It is so.", (string?)json["conclusions"]![0]);
    }

    [Fact]
    public void Report_is_a_parameter_file()
    {
        using var bytes = new MemoryStream();
        ReportJson.Write(bytes, Sample);
        Assert.Equal(Sample.Request, ParameterFile.Parse(bytes.ToArray(), "report.json"));
    }

    [Fact]
    public void Long_table_shows_rows_from_the_first_to_the_last()
    {
        var section = new Section("n", "Numbers", [new Column("n", "n")], [.. Enumerable.Range(0, 101).Select(i => new object?[] { i })]) { MostShown = 5 };
        var report = new Report("numbers", [section]);
        Assert.Equal(["Numbers (5 of 101 rows; --json has all)", "    n", "    0", "   25", "   50", "   75", "  100"], ReportText.Of(report).TrimEnd().Split('\n'));
        Assert.Equal(101, Json(report)["n"]!.AsArray().Count);
    }

    private static JsonNode Json(Report report)
    {
        using var bytes = new MemoryStream();
        ReportJson.Write(bytes, report);
        return JsonNode.Parse(Encoding.UTF8.GetString(bytes.ToArray()))!;
    }
}
