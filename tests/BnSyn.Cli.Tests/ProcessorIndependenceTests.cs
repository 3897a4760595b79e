using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>The runtime without instruction sets stands for another processor: the bits stay.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProcessorIndependenceTests
{
    // The runtime's own names: in .NET 10 the switches of FMA and AVX512F went into those of AVX2 and AVX512.
    private static readonly string[] Features =
        ["DOTNET_EnableHWIntrinsic", "DOTNET_EnableAVX", "DOTNET_EnableAVX2", "DOTNET_EnableAVX512", "DOTNET_TieredCompilation"];

    private static readonly string[] Goldens = ["net_U1_small_nondyadic_s5", "net_R5_adaptation_s42"];

    public static TheoryData<string> SwitchedOff() => [.. Features];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string feature in Features)
        {
            foreach (string golden in Goldens)
            {
                cases.Add(feature, golden);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void StateIsEqualWithout(string feature, string name)
    {
        using var folder = new TemporaryFolder();
        string trace = folder.Path("t.json");
        using Process process = Bnsyn.Start(
            feature,
            "0",
            ["simulate", "--parameters", Bnsyn.Golden(name), "--backend", "accelerated", "--trace", trace, "--checkpoints"]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "bnsyn did not end");
        Assert.Equal(0, process.ExitCode);
        Assert.True(JsonNode.DeepEquals(Checkpoints(Bnsyn.Golden(name)), Checkpoints(trace)));
    }

    [Theory]
    [MemberData(nameof(SwitchedOff))]
    public void SinglePrecisionTraceIsEqualWithout(string feature)
    {
        using var folder = new TemporaryFolder();
        string[] Arguments(string trace) =>
            ["simulate", "--parameters", Bnsyn.Golden("net_U1_small_nondyadic_s5"), "--backend", "single", "--trace", folder.Path(trace), "--checkpoints"];
        using Process process = Bnsyn.Start(feature, "0", Arguments("without.json"));
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "bnsyn did not end");
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(0, Bnsyn.Run(Arguments("with.json")).ExitCode);
        Assert.Equal(File.ReadAllText(folder.Path("with.json")), File.ReadAllText(folder.Path("without.json")));

        // Another precision, not the same bits under another name.
        Assert.False(JsonNode.DeepEquals(Checkpoints(Bnsyn.Golden("net_U1_small_nondyadic_s5")), Checkpoints(folder.Path("with.json"))));
    }

    private static JsonNode Checkpoints(string path) => JsonNode.Parse(File.ReadAllBytes(path))!["checkpoints"]!;
}
