using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>A network that learns goes in as parameters, and what it learned is in its trace: the same on every backend of the same bits, and on every processor.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class LearningTraceTests
{
    private const string Parameters = """
        {"params": {"network": {"N": 120, "w_exc_nS": 1.0, "w_inh_nS": 4.0, "ext_rate_hz": 20.0, "ext_w_nS": 16.0}, "syn": {"delay_ms": 1.5},
         "plasticity": {"eta": 1e-3, "cool_every_ms": 20, "modulator": {"tonic": 0.5, "pulse": 1, "pulse_every_ms": 30}, "consolidation": {"theta_tag": 1e-3, "N_p": 1}}, "steps": 1500}}
        """;

    [Fact]
    public void Backends_of_the_same_bits_learn_the_same_and_the_trace_repeats_the_run()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", Parameters);
        JsonNode accelerated = Trace(folder, "a.json", file, "accelerated");
        Assert.True(JsonNode.DeepEquals(accelerated["learning"], Trace(folder, "r.json", file, "reference")["learning"]));
        Assert.True(JsonNode.DeepEquals(accelerated, Trace(folder, "again.json", folder.Path("a.json"), "accelerated")));
        JsonNode learning = accelerated["learning"]!;
        Assert.Equal((int)accelerated["synapses"]!["exc"]!, (int)learning["synapses"]!);
        Assert.Equal((int)learning["synapses"]!, learning["weights_nS"]!.AsArray().Count);
        Assert.Equal(learning["weights_nS"]!.AsArray().Average(weight => (double)weight!), (double)learning["weight_mean_nS"]!, 1e-12);
        Assert.True((double)learning["weight_std_nS"]! > 1e-4);
        Assert.InRange((double)learning["temperature"]!, 0.5, 0.8);
        Assert.Equal(1.5, (double)accelerated["params"]!["syn"]!["delay_ms"]!);
    }

    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic", Explicit = true)]
    [InlineData("DOTNET_EnableAVX2", Explicit = true)]
    [InlineData("DOTNET_EnableAVX512")]
    public void Report_of_a_study_has_the_same_bytes_without(string feature)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", Parameters);
        foreach (string verb in new[] { "plasticity", "avalanches" })
        {
            string[] Arguments(string name) => [verb, "--parameters", file, "--report", folder.Path(name + ".json"), "--picture", folder.Path(name + ".svg")];
            Assert.Equal(0, Bnsyn.Run(Arguments("with")).ExitCode);
            using Process process = Bnsyn.Start(feature, "0", Arguments("without"));
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "bnsyn did not end");
            Assert.Equal(0, process.ExitCode);
            Assert.Equal(File.ReadAllText(folder.Path("with.json")), File.ReadAllText(folder.Path("without.json")));
            Assert.Equal(File.ReadAllText(folder.Path("with.svg")), File.ReadAllText(folder.Path("without.svg")));
        }
    }

    private static JsonNode Trace(TemporaryFolder folder, string name, string parameters, string backend)
    {
        (int exitCode, _, string error) = Bnsyn.Run("simulate", "--parameters", parameters, "--trace", folder.Path(name), "--backend", backend);
        Assert.True(exitCode == 0, error);
        return JsonNode.Parse(File.ReadAllBytes(folder.Path(name)))!;
    }
}
