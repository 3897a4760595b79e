using System.Text.Json.Nodes;
using Xunit;

namespace BnSyn.Cli.Tests.Circuits;

/// <summary>Circuits from the shell: the same bits whatever the way, and files that agree with each other.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class CircuitRunTests
{
    private static readonly string[] Small = ["circuit", "run", "--builtin", "sensorimotor", "--scale", "0.02", "--steps", "130"];

    [Fact]
    public void BackendThreadsAndDescriptionFileGiveTheSameBits()
    {
        using var folder = new TemporaryFolder();
        (int described, string json, _) = Bnsyn.Run("circuit", "describe", "--builtin", "sensorimotor", "--scale", "0.02", "--json");
        Assert.Equal(0, described);
        string file = folder.Write("circuit.json", json);
        JsonNode first = Report(folder, "a.json", Small);
        JsonNode[] others =
        [
            Report(folder, "b.json", [.. Small, "--backend", "reference"]),
            Report(folder, "c.json", [.. Small, "--threads", "2"]),
            Report(folder, "d.json", ["circuit", "run", "--circuit", file, "--steps", "130"]),
        ];
        foreach (JsonNode other in others)
        {
            foreach (string part in new[] { "raster_sha256", "state_sha256", "populations", "delivered" })
            {
                Assert.True(JsonNode.DeepEquals(first[part], other[part]), $"{part} differs");
            }
        }

        JsonNode seeded = Report(folder, "e.json", [.. Small, "--seed", "43"]);
        Assert.NotEqual((string?)first["raster_sha256"], (string?)seeded["raster_sha256"]);
        Assert.Equal(["a.json", "b.json", "c.json", "circuit.json", "d.json", "e.json"], folder.Files().Order());
    }

    [Fact]
    public void RasterHoldsEverySpikeOnceInOrder()
    {
        using var folder = new TemporaryFolder();
        JsonNode report = Report(folder, "r.json", [.. Small, "--raster", folder.Path("raster.csv")]);
        string[][] lines = [.. File.ReadLines(folder.Path("raster.csv")).Skip(1).Select(line => line.Split(','))];
        foreach ((string population, JsonNode? activity) in report["populations"]!.AsObject())
        {
            string[][] own = [.. lines.Where(line => line[1] == population)];
            Assert.Equal((long)activity!["spikes"]!, own.Length);
            Assert.Equal((long)activity["active_neurons"]!, own.Select(line => line[2]).Distinct().Count());
            Assert.Equal((string?)activity["first_spike_step"]!.ToString(), own.Length == 0 ? "-1" : own[0][0]);
        }

        Assert.Equal(lines.Length, lines.Select(line => string.Join(',', line)).Distinct().Count());
        Assert.Equal(lines.Select(line => int.Parse(line[0], null)), lines.Select(line => int.Parse(line[0], null)).Order());
    }

    [Fact]
    public void RunShowsTheRateOfEveryPopulation()
    {
        (int exitCode, string output, string error) = Bnsyn.Run(Small);
        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.All(["cortex.l4", "cerebellum.dcn", "130 steps in", "steps/s"], text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Fact]
    public void AblationKeepsTheBitsOfEveryIdea()
    {
        (int exitCode, string output, _) = Bnsyn.Run("circuit", "ablate", "--builtin", "sensorimotor", "--scale", "0.01", "--rounds", "1");
        Assert.Equal(0, exitCode);
        string[] rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(16, rows.Length);
        Assert.All(rows, row => Assert.EndsWith("same", row, StringComparison.Ordinal));
    }

    private static JsonNode Report(TemporaryFolder folder, string name, string[] arguments)
    {
        (int exitCode, _, string error) = Bnsyn.Run([.. arguments, "--report", folder.Path(name)]);
        Assert.True(exitCode == 0, error);
        return JsonNode.Parse(File.ReadAllText(folder.Path(name)))!;
    }
}
