using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Analysis.Tests.Samples;
using BnSyn.Gate.Analysis.Tests.Statistics.Simulations;

namespace BnSyn.Gate.Analysis.Tests.History;

[WaitsFor(Awaited.Simulations)]
public sealed class TrendTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_step_is_found_at_its_run_with_both_medians_as_BNG7007()
    {
        var trend = Read(archive.With(Scattered(15, 10).Concat(Scattered(15, 8))));
        var row = Assert.Single(trend.Rows, row => row.IsBeyondThreshold && row.Series == "speed-up (accelerated)");
        var finding = Find(trend, "BNG7007");

        Assert.Equal(TrendKind.Changed, row.Kind);
        Assert.Equal("first in 2026-01-16T00:00:00Z, commit c15", row.Place);
        Assert.InRange(row.Before!.Value, 9.9, 10.1);
        Assert.InRange(row.After!.Value, 7.9, 8.1);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.StartsWith("near-critical: ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("commit c15 (threshold 5 %, p = ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(0, trend.ExitCode);
    }

    [Fact]
    public void With_fail_a_change_ends_with_1() =>
        Assert.Equal(1, Trend.Of(archive.With(Scattered(15, 10).Concat(Scattered(15, 8))).Folder, 0.05, fail: true).ExitCode);

    [Fact]
    public void A_change_below_the_threshold_is_shown_and_not_warned_of()
    {
        var trend = Trend.Of(archive.With(Scattered(15, 10).Concat(Scattered(15, 8))).Folder, 0.5, fail: true);

        Assert.Contains(trend.Rows, row => row is { Kind: TrendKind.Changed, IsBeyondThreshold: false });
        Assert.Contains("| change below the threshold |", TrendText.Markdown(trend), StringComparison.Ordinal);
        Assert.Empty(trend.Findings);
        Assert.Equal(0, trend.ExitCode);
    }

    [Fact]
    public void A_creep_that_no_step_explains_is_BNG7008()
    {
        var trend = Read(archive.With(Enumerable.Range(0, 12).Select(run => 10 - (0.09 * run))));
        var row = Assert.Single(trend.Rows, row => row is { Kind: TrendKind.Creeping, Series: "speed-up (accelerated)" });

        Assert.Equal(10, row.Before!.Value, 9);
        Assert.Equal(9.01, row.After!.Value, 9);
        Assert.Equal("from 2026-01-01T00:00:00Z, commit c0 to 2026-01-12T00:00:00Z, commit c11", row.Place);
        Assert.Contains(" crept by ", Find(trend, "BNG7008").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_same_in_every_run_is_constant_and_no_finding()
    {
        var trend = Read(archive.With(Enumerable.Repeat(10.0, 12)));

        Assert.All(trend.Rows, row => Assert.Equal(TrendKind.Constant, row.Kind));
        Assert.Contains("12 runs, ", TrendText.Terminal(trend), StringComparison.Ordinal);
        Assert.Empty(trend.Findings);
    }

    [Fact]
    public void A_scatter_without_change_is_steady()
    {
        var trend = Read(archive.With(Scattered(20, 10)));

        Assert.Equal(TrendKind.Steady, Assert.Single(trend.Rows, row => row.Series == "speed-up (accelerated)").Kind);
        Assert.Empty(trend.Findings);
    }

    [Fact]
    public void Absolute_times_of_two_machines_are_two_series_and_their_speed_ups_one()
    {
        for (var run = 0; run < 10; run++)
        {
            var processor = run % 2 == 0 ? "Slow CPU" : "Fast CPU";
            archive.Add(Archive.Scenario(10, 1000), set => set with { Machine = set.Machine with { Processor = processor } });
        }

        var rows = Read(archive).Rows;

        Assert.Equal(["Fast CPU, 2 logical", "Slow CPU, 2 logical"], rows.Where(row => row.Series == "real-time factor (accelerated)").Select(row => row.Where).Order());
        Assert.Equal(10, Assert.Single(rows, row => row.Series == "speed-up (accelerated)").Runs);
    }

    [Fact]
    public void A_metric_of_the_physics_that_creeps_through_refreshes_is_seen()
    {
        for (var run = 0; run < 12; run++)
        {
            archive.Add(Sample.Scenario().WithRuns(one => one.WithMetric("rate", 5 + (0.04 * run))));
        }

        Assert.Contains("rate, seed 1 crept by +", Find(Read(archive), "BNG7008").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_runs_show_nothing_as_BNG7006()
    {
        var trend = Read(archive.With(Scattered(9, 10)));

        Assert.Equal("No series has 10 runs, the longest has 9: neither change nor constancy can be shown", Find(trend, "BNG7006").Message);
        Assert.Equal(2, trend.ExitCode);
    }

    [Fact]
    public void The_same_files_always_give_the_same_trend_with_its_files()
    {
        archive.With(Scattered(15, 10).Concat(Scattered(15, 8)));
        var folder = Path.Combine(archive.Folder, "out");

        Assert.Empty(TrendWriter.Write(Read(archive), folder));
        var first = (File.ReadAllText(Path.Combine(folder, "trend.md")), File.ReadAllText(Path.Combine(folder, "trend.json")));
        Assert.Empty(TrendWriter.Write(Read(archive), folder));

        Assert.Equal(first, (File.ReadAllText(Path.Combine(folder, "trend.md")), File.ReadAllText(Path.Combine(folder, "trend.json"))));
        Assert.StartsWith("# Physics gate: trend\n\n30 runs, ", first.Item1, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trend_that_cannot_be_written_is_BNG7009()
    {
        var file = archive.With(10).Add(Archive.Scenario(10, 1000));

        Assert.Equal("BNG7009", Assert.Single(TrendWriter.Write(Read(archive), Path.Combine(file, "out"))).Diagnostic.Code);
    }

    private static Trend Read(Archive archive) => Trend.Of(archive.Folder, Trend.DefaultThreshold, fail: false);

    private static Finding Find(Trend trend, string code) => Assert.Single(trend.Findings, finding => finding.Diagnostic.Code == code);

    private static double[] Scattered(int runs, double around) => [.. Law.Normal.Sample(runs, Law.Generator(7)).Select(value => around * (1 + (0.01 * value)))];
}
