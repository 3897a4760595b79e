using System.Text.Json.Nodes;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>What was measured can be judged again without measuring.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class JudgeTests
{
    [Fact]
    public void Judging_again_writes_the_same_bytes()
    {
        using var folder = new GateFolder().Refreshed();
        var ran = folder.Run().EndsWith(0);
        string[] reports = ["measurements.json", "report.html", "report.md", "verdict.json"];
        var before = reports.Select(name => File.ReadAllBytes(folder.File("reports", name))).ToList();
        foreach (var name in reports.Where(name => name != "measurements.json"))
        {
            File.Delete(folder.File("reports", name));
        }

        var judged = folder.Do("judge").EndsWith(0);

        Assert.Equal(ran.Output, judged.Output);
        Assert.Empty(judged.Error);
        Assert.All(reports.Zip(before), pair => Assert.Equal(pair.Second, File.ReadAllBytes(folder.File("reports", pair.First))));
    }

    [Fact]
    public void Judging_never_refreshes()
    {
        using var folder = new GateFolder();
        folder.Run().EndsWith(125);

        folder.With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "old").Do("judge").EndsWith(125);

        Assert.False(File.Exists(folder.Baseline("oscillator")));
    }

    [Fact]
    public void Judging_before_measuring_is_BNG1016()
    {
        using var folder = new GateFolder();

        Assert.Contains("measurements.json", folder.Do("judge").EndsWith(125).ErrorOf("BNG1016"), StringComparison.Ordinal);
        folder.HasNoReports();
    }

    [Fact]
    public void Measurements_that_no_gate_wrote_are_BNG1016()
    {
        using var folder = new GateFolder();
        folder.Run().EndsWith(125);
        var file = folder.File("reports", "measurements.json");
        var measurements = JsonNode.Parse(File.ReadAllText(file))!;
        measurements["scenarios"]![0]!["description"]!["backends"] = new JsonArray();
        File.WriteAllText(file, measurements.ToJsonString());

        var failed = folder.Do("judge").EndsWith(125);

        Assert.Contains("cannot be read: 'oscillator': it has no backends", failed.ErrorOf("BNG1016"), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_folder_that_is_a_file_is_BNG9005()
    {
        using var folder = new GateFolder().Refreshed();
        var file = folder.Write("taken", "");

        Assert.Contains(file, folder.With("PhysicsGateReportDirectory", file).Run().EndsWith(125).ErrorOf("BNG9005"), StringComparison.Ordinal);
    }
}
