using System.Text.Json.Nodes;
using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>A recorded run goes in as parameters and must come out as trace, field by field.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class GoldenTraceTests
{
    public static TheoryData<string> Goldens() => [.. GoldenTrace.Names];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void TraceEqualsTheRecording(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("trace.json");

        (int exitCode, _, string error) = Bnsyn.Run(GoldenTrace.Arguments(name, path));

        new GoldenTrace(name).AssertEqual(exitCode, error, path);
        Assert.Equal(["trace.json"], folder.Files());
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
}
