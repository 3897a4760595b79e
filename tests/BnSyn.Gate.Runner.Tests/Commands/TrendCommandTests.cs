using System.Text.Json.Nodes;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The history of real verdicts, in the real process.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class TrendCommandTests : IDisposable
{
    private readonly GateFolder _folder = new GateFolder().Refreshed();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_history_without_a_change_ends_with_0_and_leaves_its_files()
    {
        Keep(12, _ => 0.5);

        var steady = Trend("--output", _folder.File("trend")).EndsWith(0);

        Assert.StartsWith("12 runs, ", Assert.Single(steady.Lines), StringComparison.Ordinal);
        Assert.Contains(": 0 changed, 0 creeping, 0 steady, ", steady.Output, StringComparison.Ordinal);
        Assert.Equal(["history.html", "trend.html", "trend.json", "trend.md"], Directory.GetFiles(_folder.File("trend")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_change_is_the_warning_BNG7007_and_with_fail_an_error_that_ends_with_1()
    {
        Keep(20, run => run < 10 ? 0.5 : 0.6);

        Assert.Contains(Trend().EndsWith(0).Lines, line => line.StartsWith("warning BNG7007: oscillator: energy, seed 1 changed by +20 %, 0.5 -> 0.6 J, first in 2026-01-11T00:00:00Z, commit c10 ", StringComparison.Ordinal));
        Assert.Contains("energy, seed 1 changed", Trend("--fail").EndsWith(1).ErrorOf("BNG7007"), StringComparison.Ordinal);
        Trend("--fail", "--threshold", "0.25").EndsWith(0);
    }

    [Fact]
    public void One_run_shows_nothing_and_ends_with_2_as_BNG7006()
    {
        _folder.Run().EndsWith(0);

        Assert.Contains("the longest has 1", GateProcess.Run("trend", _folder.Reports).EndsWith(2).ErrorOf("BNG7006"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_ends_with_125_as_BNG7001() =>
        Assert.Contains("absent", GateProcess.Run("trend", _folder.File("absent")).EndsWith(125).ErrorOf("BNG7001"), StringComparison.Ordinal);

    [Theory]
    [InlineData("-1")]
    [InlineData("0,05")]
    [InlineData("NaN")]
    public void A_threshold_that_is_no_size_ends_with_64(string threshold) =>
        Assert.Contains($"--threshold is '{threshold}'", GateProcess.Run("trend", ".", "--threshold=" + threshold).EndsWith(64).Error, StringComparison.Ordinal);

    [Fact]
    public void Help_names_the_options_and_the_exit_codes() =>
        Assert.All(["--threshold", "--fail", "--output", "125 no history"], text => Assert.Contains(text, GateProcess.Run("trend", "--help").EndsWith(0).Output.ReplaceLineEndings(" "), StringComparison.Ordinal));

    private GateOutcome Trend(params string[] options) => GateProcess.Run(["trend", _folder.File("history"), .. options]);

    /// <summary>Keeps the verdict of one run as those of many days, with the energy of each day.</summary>
    private void Keep(int runs, Func<int, double> energy)
    {
        _folder.Run().EndsWith(0);
        var verdict = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Reports, "verdict.json")))!;
        for (var run = 0; run < runs; run++)
        {
            verdict["measured"]!["at"] = $"2026-01-{run + 1:00}T00:00:00Z";
            verdict["measured"]!["commit"] = $"c{run}";
            verdict["scenarios"]![0]!["metrics"]![0]!["values"]!["1"] = energy(run);
            var file = _folder.File("history", $"run-{run}", "verdict.json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, verdict.ToJsonString());
        }
    }
}
