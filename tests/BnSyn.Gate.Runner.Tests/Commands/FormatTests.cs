using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

[WaitsFor(Awaited.Processes)]
public sealed class FormatTests
{
    [Fact]
    public void MSBuild_gets_seven_fields_a_line()
    {
        using var folder = new GateFolder().With("PhysicsGateProjectFile", "engine.csproj");

        var lines = folder.Run("--format", "msbuild").EndsWith(125).Lines.Select(line => line.Split('\t')).ToList();

        Assert.All(lines, fields => Assert.Equal(7, fields.Length));
        var missing = Assert.Single(lines, fields => fields[1] == "BNG2001");
        Assert.Equal(["error", "BNG2001", "engine.csproj", "0", "0"], missing[..5]);
        Assert.EndsWith("/diagnostics.md#bng2001", missing[5], StringComparison.Ordinal);
        Assert.Equal("oscillator: there is no baseline 'oscillator.json'", missing[6]);
        Assert.Equal(["message", "", "", "0", "0", ""], lines[^1][..6]);
        Assert.StartsWith("PhysicsGate: Invalid, ", lines[^1][6], StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_goes_to_standard_error_one_line_a_run()
    {
        using var folder = new GateFolder();

        var outcome = folder.Run();

        // 2 backends of 3 seeds, and the first seed of each again.
        Assert.Equal(8, outcome.Error.Split('\n').Count(line => line.StartsWith("physics ", StringComparison.Ordinal)));
        Assert.Contains("physics 8/8: oscillator, ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("physics 8/8", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gains_are_measured_where_they_are_asked_for()
    {
        using var folder = new GateFolder().With("PhysicsGateMeasureGains", "true").With("PhysicsGateSeeds", "1");

        var outcome = folder.Run();

        Assert.Contains("gains 0/1: oscillator", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\"liveBytes\"", File.ReadAllText(folder.File("reports", "measurements.json")), StringComparison.Ordinal);
    }
}
