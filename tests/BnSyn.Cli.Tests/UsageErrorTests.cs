using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>Every misuse ends with 64, one line per error, no trace and no stack.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("N must be in [1, 100000], got 0", "{\"network\": {\"N\": 0}}")]
    [InlineData("N must be in [1, 100000], got 100001", "{\"network\": {\"N\": 100001}}")]
    [InlineData("dt_ms must be in (0, 1], got 0", "{\"dt_ms\": 0.0}")]
    [InlineData("dt_ms must be in (0, 1], got 1.1", "{\"dt_ms\": 1.1}")]
    [InlineData("steps must be greater than 0, got 0", "{\"steps\": 0}")]
    [InlineData("seed must be in [0, 4294967295], got 4294967296", "{\"seed\": 4294967296}")]
    [InlineData("seed must be in [0, 4294967295], got -1", "{\"seed\": -1}")]
    [InlineData("frac_inhib must be in (0,1), got 1", "{\"network\": {\"frac_inhib\": 1}}")]
    [InlineData("tauw_ms must be finite and greater than 0, got -3", "{\"adex\": {\"tauw_ms\": -3}}")]
    [InlineData("unknown parameter 'params.x'", "{\"x\": 1}")]
    public void InvalidParameterIsNamed(string expected, string parameters)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", $"{{\"params\": {parameters}}}");
        AssertRefused(expected, folder, "simulate", "--parameters", file, "--trace", folder.Path("t.json"));
    }

    [Theory]
    [InlineData("backend must be 'reference', 'accelerated' or 'single', got 'gpu'", "--backend", "gpu")]
    [InlineData("--steps must be an integer, got 'many'", "--steps", "many")]
    [InlineData("steps must be greater than 0, got -4", "--steps", "-4")]
    [InlineData("seed must be in [0, 4294967295], got 4294967296", "--seed", "4294967296")]
    [InlineData("--threads must be an integer, got 'all'", "--threads", "all")]
    [InlineData("threads must be in [1, 64], got 0", "--threads", "0")]
    [InlineData("threads must be in [1, 64], got 2147483647", "--threads", "9999999999")]
    [InlineData("--colour", "--colour", "red")]
    public void InvalidOptionIsNamed(string expected, string option, string value)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", "{\"params\": {}}");
        AssertRefused(expected, folder, "simulate", "--parameters", file, "--trace", folder.Path("t.json"), option, value);
    }

    [Fact]
    public void MissingFileIsNamed()
    {
        using var folder = new TemporaryFolder();
        AssertRefused("absent.json", folder, "simulate", "--parameters", folder.Path("absent.json"), "--trace", folder.Path("t.json"));
    }

    [Fact]
    public void TraceIntoNowhereIsRefusedBeforeTheRun()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", "{\"params\": {\"steps\": 4000000000}}");
        AssertRefused("it must be a file in an existing folder", folder, "simulate", "--parameters", file, "--trace", folder.Path("no/t.json"), "--steps", "100000000");
    }

    [Fact]
    public void MissingOptionsAndCommandAreNamed()
    {
        using var folder = new TemporaryFolder();
        AssertRefused("--parameters", folder, "simulate");
        AssertRefused("command", folder);
    }

    [Fact]
    public void HelpNamesOptionsBackendsAndExitCodes()
    {
        (int exitCode, string output, string error) = Bnsyn.Run("simulate", "--help");
        Assert.Equal(0, exitCode);
        Assert.Empty(error);
        Assert.All(
            ["--parameters", "--trace", "--backend", "--steps", "--seed", "--threads", "--checkpoints", "reference, accelerated, single", "64", "130"],
            text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    private static void AssertRefused(string expected, TemporaryFolder folder, params string[] arguments)
    {
        (int exitCode, string output, string error) = Bnsyn.Run(arguments);
        Assert.Equal(64, exitCode);
        Assert.Empty(output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.All(
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("bnsyn: error: ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("t.json", folder.Files());
    }
}
