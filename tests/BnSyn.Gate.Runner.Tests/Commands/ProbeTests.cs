using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>Probes are compared as every scenario is, and nothing else is done with them.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProbeTests
{
    [Fact]
    public void A_probe_is_compared_but_neither_timed_nor_is_its_memory_measured()
    {
        using var folder = new GateFolder("probe-long+probe-short+oscillator").Refreshed();

        folder.With("PhysicsGateMeasureGains", "true").Run().EndsWith(0);

        using var measured = JsonDocument.Parse(File.ReadAllText(folder.File("reports", "measurements.json")));
        var scenarios = measured.RootElement.GetProperty("scenarios").EnumerateArray().ToDictionary(scenario => scenario.GetProperty("description").GetProperty("name").GetString()!);
        Assert.All(["probe-long", "probe-short"], name => Assert.Equal((0, 0), (scenarios[name].GetProperty("memory").GetArrayLength(), scenarios[name].GetProperty("timings").GetArrayLength())));
        Assert.NotEqual(0, scenarios["oscillator"].GetProperty("memory").GetArrayLength());
        Assert.Contains("| probes (2) | ", folder.Report(), StringComparison.Ordinal);
        Assert.Contains("- **probes**: probe-long, probe-short. Steps: 20 to 40 of ", folder.Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_of_probes_asks_for_no_perturbation()
    {
        using var folder = new GateFolder("probe-long").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "first");

        Assert.DoesNotContain("BNG6", folder.Run().EndsWith(0).Output, StringComparison.Ordinal);
        folder.With("PhysicsGateRefreshBaselines", "false").Run().EndsWith(0);
    }

    [Fact]
    public void Probes_alone_have_nothing_to_perturb_BNG6007()
    {
        using var folder = new GateFolder("probe-long");

        folder.Do("sensitivity").EndsWith(125).FirstErrorOf("BNG6007");
    }
}
