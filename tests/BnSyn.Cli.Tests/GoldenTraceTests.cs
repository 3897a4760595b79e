using System.Text.Json.Nodes;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>A recorded run goes in as parameters and must come out as trace, field by field.</summary>
public sealed class GoldenTraceTests
{
    private static readonly string[] Fields =
    [
        "params", "nE", "nI", "synapses", "first_connections_pre_post", "error", "total_spikes", "first_spikes", "metrics14",
        "A_t1", "sigma", "gain",
    ];

    public static TheoryData<string> Goldens() => [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Goldens"), "net_*.json")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => !name.Contains(".state_", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void TraceEqualsTheRecording(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("trace.json");
        JsonNode golden = JsonNode.Parse(File.ReadAllBytes(Bnsyn.Golden(name)))!;
        bool fails = golden["error"] is not null;

        (int exitCode, _, string error) = Bnsyn.Run("simulate", "--parameters", Bnsyn.Golden(name), "--trace", path, "--checkpoints");

        Assert.Equal(fails ? 1 : 0, exitCode);
        Assert.Equal(fails, error.StartsWith("bnsyn: error: Voltage bounds violation", StringComparison.Ordinal));
        JsonNode trace = JsonNode.Parse(File.ReadAllBytes(path))!;
        foreach (string field in Fields)
        {
            Assert.True(JsonNode.DeepEquals(golden[field], trace[field]), $"{field} differs");
        }

        Assert.Equal((string?)golden["raster_sha256"]!["accelerated"], (string?)trace["raster_sha256"]);
        Assert.Equal(["trace.json"], folder.Files());
        CheckCheckpoints(golden, trace);
    }

    [Fact]
    public void ReferenceBackendWritesTheSameTraceButItsName()
    {
        using var folder = new TemporaryFolder();
        string golden = Bnsyn.Golden("net_U1_small_nondyadic_s5");
        Bnsyn.Run("simulate", "--parameters", golden, "--trace", folder.Path("a.json"), "--backend", "accelerated");
        Bnsyn.Run("simulate", "--parameters", golden, "--trace", folder.Path("r.json"), "--backend", "reference");
        string accelerated = File.ReadAllText(folder.Path("a.json"));
        Assert.Equal(
            accelerated.Replace("\"accelerated\"", "\"reference\"", StringComparison.Ordinal), File.ReadAllText(folder.Path("r.json")));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("5")]
    public void ThreadsChangeNothingInTheTrace(string threads)
    {
        using var folder = new TemporaryFolder();
        string[] run = ["simulate", "--parameters", Bnsyn.Golden("net_U2_small_dt005_params_smax"), "--checkpoints", "--trace"];
        Assert.Equal(0, Bnsyn.Run([.. run, folder.Path("1.json"), "--threads", "1"]).ExitCode);
        Assert.Equal(0, Bnsyn.Run([.. run, folder.Path("n.json"), "--threads", threads]).ExitCode);
        Assert.Equal(File.ReadAllText(folder.Path("1.json")), File.ReadAllText(folder.Path("n.json")));
    }

    [Fact]
    public void TraceIsAParameterFile()
    {
        using var folder = new TemporaryFolder();
        string golden = Bnsyn.Golden("net_U2_small_dt005_params_smax");
        Bnsyn.Run("simulate", "--parameters", golden, "--trace", folder.Path("1.json"));
        (int exitCode, _, _) = Bnsyn.Run("simulate", "--parameters", folder.Path("1.json"), "--trace", folder.Path("2.json"));
        Assert.Equal(0, exitCode);
        Assert.Equal(File.ReadAllText(folder.Path("1.json")), File.ReadAllText(folder.Path("2.json")));
    }

    [Fact]
    public void OptionsReplaceTheFilesSeedAndSteps()
    {
        using var folder = new TemporaryFolder();
        string golden = Bnsyn.Golden("net_default_s0");
        Bnsyn.Run("simulate", "--parameters", golden, "--trace", folder.Path("t.json"), "--seed", "42", "--steps", "3");
        JsonNode trace = JsonNode.Parse(File.ReadAllBytes(folder.Path("t.json")))!;
        Assert.Equal(3, trace["A_t1"]!.AsArray().Count);
        Assert.Equal(42, (int)trace["params"]!["seed"]!);
        Assert.Equal(1990, (int)trace["synapses"]!["total"]!);
    }

    private static void CheckCheckpoints(JsonNode golden, JsonNode trace)
    {
        if (golden["checkpoints"] is { } inline)
        {
            Assert.True(JsonNode.DeepEquals(inline, trace["checkpoints"]), "checkpoints differ");
            return;
        }

        foreach (JsonNode? file in golden["checkpoints_in"]!.AsArray())
        {
            JsonNode state = JsonNode.Parse(File.ReadAllBytes(Bnsyn.Golden(Path.GetFileNameWithoutExtension((string)file!))))!;
            JsonNode own = trace["checkpoints"]![(string)state["checkpoint"]!]!;
            foreach (string vector in new[] { "V", "w", "g_ampa", "g_nmda", "g_gabaa", "spiked" })
            {
                Assert.True(JsonNode.DeepEquals(state[vector], own[vector]), $"{vector} differs");
            }
        }
    }
}
