using System.Xml.Linq;
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
        Assert.Contains("| change below the threshold, for the worse |", TrendText.Markdown(trend), StringComparison.Ordinal);
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
    public void What_a_field_uses_up_of_its_tolerance_is_followed_and_its_creep_is_BNG7008_long_before_it_is_drift()
    {
        using var recorded = new Archive(Recorded.Scenario());
        for (var run = 0; run < 12; run++)
        {
            recorded.Add(Recorded.Scenario().WithRecordings("plate", made => Recorded.Cells(made.Seed).With(0, 100 + made.Seed + (0.3 * run))));
        }

        var trend = Read(recorded);

        // 3.3 K of 211 K, where 2 % are allowed.
        var row = Assert.Single(trend.Rows, row => row.Series == "plate, Maximum, share of its tolerance, seed 1 (reference)");
        Assert.Equal(TrendKind.Creeping, row.Kind);
        Assert.Equal(0, row.Before!.Value, 1e-9);
        Assert.Equal(3.3 / 211 / 0.02, row.After!.Value, 1e-9);
        Assert.Equal(row.After.Value, row.RelativeChange, 1e-9);
        Assert.True(row.IsBeyondThreshold);
        Assert.Contains(trend.Findings, finding => finding.Diagnostic.Code == "BNG7008" && finding.Message.Contains("plate, Maximum, share of its tolerance, seed 1 (accelerated) crept by +78.2 %, ", StringComparison.Ordinal));
        Assert.Equal(TrendKind.Constant, Assert.Single(trend.Rows, row => row.Series == "orbit, share of its tolerance, seed 42 (accelerated)").Kind);
    }

    [Fact]
    public void A_series_that_uses_up_many_times_as_much_of_its_tolerance_and_still_next_to_nothing_is_below_the_threshold()
    {
        using var recorded = new Archive(Recorded.Scenario());
        for (var run = 0; run < 12; run++)
        {
            var moved = 1e-5 * (run + 1);
            recorded.Add(Recorded.Scenario().WithRecordings("orbit", made => Recorded.Samples(101, time => [Math.Cos(6 * time) + made.Seed + (time > 0.5 ? moved : 0), -6 * Math.Sin(6 * time)])));
        }

        var row = Assert.Single(Read(recorded).Rows, row => row.Series == "orbit, share of its tolerance, seed 1 (reference)");

        // From 0.0005 to 0.006 of what is allowed: twelve times as much, and nothing to warn of.
        Assert.Equal(TrendKind.Creeping, row.Kind);
        Assert.False(row.IsBeyondThreshold);
    }

    [Fact]
    public void What_a_distribution_uses_up_of_its_margin_is_followed_and_equal_samples_use_nothing()
    {
        using var sampled = new Archive(Samples.Distributions.Scenario((_, seed) => Samples.Distributions.Draws(seed)));
        for (var run = 0; run < 10; run++)
        {
            sampled.Add(Samples.Distributions.Scenario((backend, seed) => [.. Samples.Distributions.Draws(seed).Select(value => value + (backend == "reference" ? 0 : 0.01 * run))]));
        }

        var trend = Read(sampled);

        Assert.Equal((TrendKind.Constant, 0.0), Assert.Single(trend.Rows, row => row.Series == "intervals, share of its margin (reference)") is var same ? (same.Kind, same.Before!.Value) : default);
        Assert.NotEqual(TrendKind.Constant, Assert.Single(trend.Rows, row => row.Series == "intervals, share of its margin (accelerated)").Kind);
    }

    [Fact]
    public void A_verdict_that_says_of_series_fields_and_distributions_something_else_is_read_without_them()
    {
        var file = archive.Add(Archive.Scenario(10, 1000));
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n}", ",\n\"series\": \"none\",\n\"fields\": [7, {\"scenario\": \"near-critical\", \"against\": \"Baseline\", \"norms\": 3}],\n\"distributions\": [{\"scenario\": \"near-critical\"}]\n}", StringComparison.Ordinal));

        Assert.DoesNotContain(Read(archive).Rows, row => row.Series.Contains("share", StringComparison.Ordinal));
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
    public void What_changed_or_creeps_is_drawn_with_the_run_in_which_it_does()
    {
        archive.With(Scattered(15, 10).Concat(Scattered(15, 8)));
        var folder = Path.Combine(archive.Folder, "out");
        Assert.Empty(TrendWriter.Write(Read(archive), folder));

        var page = XDocument.Load(Path.Combine(folder, "trend.html"));
        var picture = Assert.Single(page.Descendants("figure"), figure => figure.Descendants("strong").Single().Value == "speed-up (accelerated) (near-critical)");

        Assert.Contains("first in 2026-01-16T00:00:00Z, commit c15.", picture.Value, StringComparison.Ordinal);
        Assert.Matches(@"30 runs on .*\. Changes from (9\.9|10|10\.0)\d* to (7\.9|8|8\.0)\d* \(-", picture.Value);
        Assert.Single(picture.Descendants("path"), path => path.Attribute("class")!.Value == "l place");
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
