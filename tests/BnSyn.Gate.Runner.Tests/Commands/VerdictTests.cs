using System.Text.RegularExpressions;
using System.Globalization;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>From the engine to the exit code: the whole way, in the real process.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class VerdictTests
{
    [Fact]
    public void A_scenario_without_a_baseline_ends_with_125_as_BNG2001()
    {
        using var folder = new GateFolder();

        Assert.Contains("oscillator.json", folder.Run().EndsWith(125).ErrorOf("BNG2001"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refreshed_passes_with_0()
    {
        using var folder = new GateFolder().RefreshedAnew();

        var passed = folder.Run().EndsWith(0);

        var closing = Assert.Single(passed.Lines);
        Assert.StartsWith("PhysicsGate: Passed, 9 comparisons of 1 scenario, report in ", closing, StringComparison.Ordinal);
        Assert.Equal(
            ["codequality.json", "findings.sarif", "junit.xml", "measurements.json", "report.html", "report.md", "sensitivity.json", "sensitivity.md", "verdict.json"],
            Directory.GetFiles(folder.Reports).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_value_in_the_baseline_ends_with_1_as_BNG3011_at_its_line()
    {
        using var folder = new GateFolder().Refreshed();
        var (file, line, column) = MutateEnergy(folder);

        var drift = folder.Run().EndsWith(1).ErrorOf("BNG3011");

        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column}): error BNG3011: oscillator: energy of seed 1 (reference, accelerated) is 0.5"),
            drift,
            StringComparison.Ordinal);
        Assert.Contains(", baseline 0.45 J, ", drift, StringComparison.Ordinal);
    }

    [Fact]
    public void Exact_values_of_another_kind_of_machine_end_with_2_as_BNG2023()
    {
        using var folder = new GateFolder().Refreshed();
        FromAnotherMachine(folder);

        Assert.Contains("crossings", string.Concat(folder.Run().EndsWith(2).Lines.Where(line => line.Contains("error BNG2023", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains(
            folder.With("PhysicsGateOnInconclusive", "Warning").Run().EndsWith(0).Lines,
            line => line.Contains("warning BNG2023", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_must_end_with_a_fault_passes_with_the_fault_in_its_baseline()
    {
        using var folder = new GateFolder("exploding").Refreshed();

        folder.Run().EndsWith(0);

        var fault = "{\"kind\":\"InvalidOperationException\",\"step\":7}";
        Assert.Contains(fault, string.Concat(File.ReadAllText(folder.Baseline("exploding")).Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_with_two_answers_ends_with_125_as_BNG3001()
    {
        using var folder = new GateFolder("fickle");

        Assert.Contains("fickle: seed 1 (", string.Concat(folder.Run().EndsWith(125).Lines.Where(line => line.Contains("error BNG3001", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_with_two_answers_is_never_accepted_as_BNG2030()
    {
        using var folder = new GateFolder("fickle").With("PhysicsGateRefreshBaselines", "true").With("PhysicsGateRefreshReason", "why not");

        var refused = folder.Run().EndsWith(125);
        Assert.Contains("BNG3001", refused.ErrorOf("BNG2030"), StringComparison.Ordinal);

        // That there is no baseline follows from the refusal.
        Assert.DoesNotContain("BNG2001", refused.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Baseline("fickle")));
    }

    [Fact]
    public void An_engine_that_fails_only_while_it_is_timed_ends_with_125_as_BNG3022()
    {
        using var folder = new GateFolder("shy").Refreshed();
        folder.Run().EndsWith(0);

        var failed = folder.With("PhysicsGateMeasureGains", "true").Run().EndsWith(125);

        Assert.Contains("InvalidOperationException while memory or time was measured", failed.ErrorOf("BNG3022"), StringComparison.Ordinal);
        Assert.Contains("a buffer for one step", failed.ErrorOf("BNG3022"), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_check_of_the_gate_foresees_ends_with_125_as_BNG9003_and_shows_where()
    {
        using var folder = new GateFolder("treacherous");

        var failed = folder.Run().EndsWith(125);

        Assert.Contains("The gate itself failed, not the physics: NotSupportedException: sprung", failed.ErrorOf("BNG9003"), StringComparison.Ordinal);
        Assert.Contains("   at BnSyn.Gate.", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_is_not_reported_ends_with_125_as_BNG3006()
    {
        using var folder = new GateFolder("mute");

        Assert.Contains("'crossings'", string.Concat(folder.Run().EndsWith(125).Lines.Where(line => line.Contains("error BNG3006", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_is_not_declared_ends_with_125_as_BNG3007()
    {
        using var folder = new GateFolder("mute");

        Assert.Contains("'surprise'", string.Concat(folder.Run().EndsWith(125).Lines.Where(line => line.Contains("error BNG3007", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    /// <summary>Changes the energy of the reference's seed 1 and says where it stands.</summary>
    private static (string File, int Line, int Column) MutateEnergy(GateFolder folder)
    {
        var file = folder.Baseline("oscillator");
        var lines = File.ReadAllLines(file).ToList();
        var backends = lines.FindIndex(line => line.Contains("\"backends\"", StringComparison.Ordinal));
        var energy = lines.FindIndex(backends, line => line.Contains("\"energy\"", StringComparison.Ordinal));
        var seed = lines.FindIndex(energy, line => line.Contains("\"1\":", StringComparison.Ordinal));
        var value = lines[seed].IndexOf(": ", StringComparison.Ordinal) + 2;
        lines[seed] = lines[seed][..value] + "0.45,";
        File.WriteAllLines(file, lines);
        folder.Seal("oscillator");
        return (file, seed + 1, value + 1);
    }

    private static void FromAnotherMachine(GateFolder folder)
    {
        var file = folder.Baseline("oscillator");
        var text = File.ReadAllText(file);
        var provenance = text.IndexOf("\"provenance\"", StringComparison.Ordinal);
        text = text[..provenance] + text[provenance..].Replace("\"environmentClass\": \"any\"", "\"environmentClass\": \"other-x86-net10.0-sse2\"", StringComparison.Ordinal);
        text = Regex.Replace(text, "\"state\": \"[0-9a-f]{8}", "\"state\": \"00000000");
        File.WriteAllText(file, text.Replace("\"crossings\": {\n          \"1\": ", "\"crossings\": {\n          \"1\": 1", StringComparison.Ordinal));
        folder.Seal("oscillator");
    }
}
