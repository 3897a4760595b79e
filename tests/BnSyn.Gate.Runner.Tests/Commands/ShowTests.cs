using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>What a person asks after a gate: show, diff, open.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ShowTests
{
    [Fact]
    public void A_gate_is_shown_whole_or_by_scenario_and_compared_with_another()
    {
        using var folder = new GateFolder().Refreshed();
        folder.Run().EndsWith(0);
        var kept = Directory.CreateDirectory(folder.File("kept")).FullName;
        File.Copy(Path.Combine(folder.Reports, "verdict.json"), Path.Combine(kept, "verdict.json"));

        var whole = GateProcess.Run("show", "--report", folder.Reports).EndsWith(0);
        var one = GateProcess.Run("show", "oscillator", "--report", Path.Combine(folder.Reports, "verdict.json")).EndsWith(0);
        var none = GateProcess.Run("show", "ocsillator", "--report", folder.Reports).EndsWith(64);
        var same = GateProcess.Run("diff", folder.Reports, kept).EndsWith(0);

        Assert.StartsWith("Passed of a part (PhysicsGateScenarios): measured ", whole.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 of 1 scenarios hold\n", whole.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("against baseline seed 1: identical", one.Output, StringComparison.Ordinal);
        Assert.Contains("the run has no scenario 'ocsillator'; it has: oscillator", none.Error, StringComparison.Ordinal);
        Assert.Equal("", same.Output);

        File.WriteAllText(Path.Combine(kept, "verdict.json"), File.ReadAllText(Path.Combine(kept, "verdict.json")).Replace("\"verdict\": \"Passed\"", "\"verdict\": \"Drift\"", StringComparison.Ordinal));
        Assert.Equal("verdict: Passed -> Drift\n", GateProcess.Run("diff", folder.Reports, kept).EndsWith(1).Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Without_a_report_there_is_nothing_to_show_BNG7010_and_nothing_to_open()
    {
        using var folder = new GateFolder();

        Assert.Contains("BNG7010", GateProcess.Run("show", "--report", folder.Reports).EndsWith(125).Output, StringComparison.Ordinal);
        Assert.Contains("BNG7010", GateProcess.Run("diff", folder.Reports, folder.Reports).EndsWith(125).Output, StringComparison.Ordinal);
        Assert.Contains("run 'dotnet build -t:PhysicsGate' first", GateProcess.Run("open", "--report", folder.Reports).EndsWith(125).Error, StringComparison.Ordinal);
    }
}
