using System.Text.Json.Nodes;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>A drift that is acknowledged, from the measurements of the real process to its exit code and its console.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class AcknowledgedTests : IDisposable
{
    private readonly GateFolder _folder = new GateFolder().Refreshed();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_a_warning_on_the_console_and_ends_with_0_until_its_day_and_with_1_after_it_BNG3044_BNG3045()
    {
        _folder.Run().EndsWith(0);
        Measure("2026-01-31T23:59:59Z");
        _folder.Do("judge").EndsWith(1);
        _folder.With("PhysicsGateAcknowledged", _folder.Write("acknowledged.json", $$"""{ "schemaVersion": 1, "acknowledged": [{{Entry("Baseline")}}, {{Entry("Reference")}}] }"""));

        var known = _folder.Do("judge").EndsWith(0);
        Measure("2026-02-01T00:00:00Z");
        var expired = _folder.Do("judge").EndsWith(1);

        Assert.Equal(2, known.Lines.Count(line => line.Contains("warning BNG3044: BNG3011: ", StringComparison.Ordinal)));
        Assert.Contains("PhysicsGate: Passed, ", known.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(2, expired.Lines.Count(line => line.Contains("error BNG3045: ", StringComparison.Ordinal)));
    }

    private static string Entry(string against) =>
        $$"""{ "code": "BNG3011", "scenario": "oscillator", "quantity": "energy", "unit": "J", "backends": ["accelerated"], "against": "{{against}}", "seeds": [2], "direction": "up", "size": 0.002, "reason": "known", "until": "2026-01-31" }""";

    /// <summary>Puts an energy that is a thousandth too high, and the time of the run, into what was measured.</summary>
    private void Measure(string at)
    {
        var file = Path.Combine(_folder.Reports, "measurements.json");
        var set = JsonNode.Parse(File.ReadAllText(file))!;
        set["measuredAt"] = at;
        foreach (var run in set["scenarios"]![0]!["runs"]!.AsArray().Where(run => (string?)run!["backend"] == "accelerated" && (int)run["seed"]! == 2))
        {
            run!["metrics"]!["energy"] = (double)set["scenarios"]![0]!["runs"]!.AsArray().First(other => (string?)other!["backend"] == "reference" && (int)other["seed"]! == 2)!["metrics"]!["energy"]! + 0.001;
        }

        File.WriteAllText(file, set.ToJsonString());
    }
}
