using System.Text.Json.Nodes;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>A recorded run, and what a run of its parameters has to give to be equal to it.</summary>
internal sealed class GoldenTrace
{
    private static readonly string[] Fields =
    [
        "params", "nE", "nI", "synapses", "first_connections_pre_post", "error", "total_spikes", "first_spikes", "metrics14",
        "A_t1", "sigma", "gain",
    ];

    private readonly JsonNode golden;

    /// <param name="name">The name of its file.</param>
    internal GoldenTrace(string name) => golden = JsonNode.Parse(File.ReadAllBytes(Bnsyn.Golden(name)))!;

    /// <summary>Every recorded run of a network.</summary>
    internal static IEnumerable<string> Names => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Goldens"), "net_*.json")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => !name.Contains(".state_", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Whether the physics failed in the recording.</summary>
    internal bool Fails => golden["error"] is not null;

    /// <summary>The command line that repeats it.</summary>
    internal static string[] Arguments(string name, string trace) =>
        ["simulate", "--parameters", Bnsyn.Golden(name), "--trace", trace, "--checkpoints"];

    /// <summary>Compares how a run ended and the trace that it wrote with the recording, field by field.</summary>
    internal void AssertEqual(int exitCode, string error, string path)
    {
        Assert.True(exitCode == (Fails ? 1 : 0), $"exit code {exitCode}: {error}");
        Assert.Equal(Fails, error.StartsWith("bnsyn: error: Voltage bounds violation", StringComparison.Ordinal));
        JsonNode trace = JsonNode.Parse(File.ReadAllBytes(path))!;
        foreach (string field in Fields)
        {
            Assert.True(JsonNode.DeepEquals(golden[field], trace[field]), $"{field} differs");
        }

        Assert.Equal((string?)golden["raster_sha256"]!["accelerated"], (string?)trace["raster_sha256"]);
        AssertCheckpoints(trace);
    }

    private void AssertCheckpoints(JsonNode trace)
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
