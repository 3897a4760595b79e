using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.History;

/// <summary>A line of a note gives back the run, and a note from anywhere is a run or a coded finding.</summary>
public sealed class HistoryLineTests : IDisposable
{
    private readonly Archive archive = new();

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_line_is_ASCII_and_gives_back_every_finite_figure_with_its_range()
    {
        var verdict = Verdict();
        var line = HistoryLine.Write(verdict);
        var read = HistoryLine.Read("here", line).Value!;

        Assert.All(line, letter => Assert.InRange(letter, ' ', '~'));
        Assert.Equal(verdict.Run, read.Run);
        Assert.Equal(verdict.Scenarios.SelectMany(scenario => scenario.Figures).Where(figure => double.IsFinite(figure.Value)), read.Scenarios.SelectMany(scenario => scenario.Figures));
        Assert.Contains(read.Scenarios[0].Figures, figure => figure is { Key.Name: "rate", Key.Seed: 42UL } && figure.Lower < figure.Value && figure.Value < figure.Upper);
        Assert.Equal(line, HistoryLine.Write(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("looks good")]
    [InlineData("{\"history\":2}")]
    public void A_line_that_is_no_run_is_left_out_as_BNG7002(string line) => Assert.Equal("BNG7002", Assert.Single(HistoryLine.Read("here", line).Findings).Diagnostic.Code);

    [Fact]
    public void A_damaged_line_is_a_run_or_BNG7002()
    {
        var (line, random) = (HistoryLine.Write(Verdict()), new Random(3));
        for (var round = 0; round < 2000; round++)
        {
            var letters = line.ToCharArray();
            for (var edit = random.Next(1, 4); edit > 0; edit--)
            {
                letters[random.Next(letters.Length)] = (char)random.Next(32, 127);
            }

            var read = HistoryLine.Read("here", random.Next(3) == 0 ? new string(letters)[..random.Next(letters.Length)] : new string(letters));
            Assert.NotEqual(read.Value is null, read.Findings.Count == 0);
            Assert.All(read.Findings, finding => Assert.Equal("BNG7002", finding.Diagnostic.Code));
        }
    }

    [Fact]
    public void A_union_has_each_line_once_whichever_comes_first()
    {
        Assert.Equal("a\nb\nc\n", HistoryNote.Union("b\na\n", ["c", "a"]));
        Assert.Equal(HistoryNote.Union("b\n", ["a"]), HistoryNote.Union("a\n", ["b"]));
    }

    [Fact]
    public void An_improvement_is_told_as_loudly_as_a_loss()
    {
        static (bool? IsBetter, DiagnosticSeverity Severity, string Words) Told(double after)
        {
            using var runs = new Archive();
            var random = new Random(5);
            var trend = Trend.Of(runs.With(Enumerable.Range(0, 30).Select(run => (run < 15 ? 10 : after) * (1 + (0.01 * random.NextDouble())))).Folder, 0.05, fail: false);
            var row = Assert.Single(trend.Rows, row => row is { Kind: TrendKind.Changed, Series: "speed-up (accelerated)" });
            return (row.IsBetter, trend.Findings.Single(finding => finding.Diagnostic.Code == "BNG7007").Severity, TrendText.Markdown(trend).Split('\n').Single(line => line.Contains("near-critical: speed-up (accelerated) |", StringComparison.Ordinal)));
        }

        var (better, worse) = (Told(12), Told(8));

        Assert.Equal((true, false), (better.IsBetter, worse.IsBetter));
        Assert.Equal(better.Severity, worse.Severity);
        Assert.Contains("| change, for the better |", better.Words, StringComparison.Ordinal);
        Assert.Contains("| change, for the worse |", worse.Words, StringComparison.Ordinal);
    }

    private PastVerdict Verdict()
    {
        List<PastVerdict> verdicts = [];
        archive.Add(Archive.Scenario(10, 1000));
        Assert.Empty(VerdictArchive.Read(archive.Folder, (_, verdict) => verdicts.Add(verdict), isIndexed: false));
        return Assert.Single(verdicts);
    }
}
