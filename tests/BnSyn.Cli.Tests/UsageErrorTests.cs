using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>Every misuse ends with 64, one line per error, no trace and no stack.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("N must be in [1, 2147000000], got 0", "{\"network\": {\"N\": 0}}")]
    [InlineData("N must be in [1, 2147000000], got 2147000001", "{\"network\": {\"N\": 2147000001}}")]
    [InlineData("in_degree must be in [1, 199], got 200", "{\"network\": {\"in_degree\": 200}}")]
    [InlineData("out_degree must be in [1, 199], got 200", "{\"network\": {\"out_degree\": 200}}")]
    [InlineData("in_degree must be absent where out_degree is given, got 3", "{\"network\": {\"in_degree\": 3, \"out_degree\": 3}}")]
    [InlineData("in_degree must be in [1, 199], got -1", "{\"network\": {\"in_degree\": -1}}")]
    [InlineData("BNN0001: N = 1000000000 and in_degree = 1000 make about 1000000000000 synapses, which do not fit in the memory about ", "{\"network\": {\"N\": 1000000000, \"in_degree\": 1000}}")]
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
    [InlineData("backend must be one of 'reference', 'accelerated', 'single', 'gpu', 'gpu-single', got 'cuda'", "--backend", "cuda")]
    [InlineData("--device is for the backends 'gpu' and 'gpu-single', got '0' for the backend 'accelerated'", "--device", "0")]
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

    [Theory]
    [InlineData("give either --parameters FILE or --builtin NAME", "dtcheck")]
    [InlineData("builtin must be one of 'default', 'sparse', 'near-critical', 'adaptation', 'learning', got 'x'", "avalanches", "--builtin", "x")]
    [InlineData("--halvings must be an integer, [1, 6], got '7'", "dtcheck", "--builtin", "sparse", "--halvings", "7")]
    [InlineData("--seeds must be an integer, [1, 31], got '0'", "dtcheck", "--builtin", "sparse", "--seeds", "0")]
    [InlineData("--rate-limit must be a finite number, > 0, got '0'", "dtcheck", "--builtin", "sparse", "--rate-limit", "0")]
    [InlineData("see 'bnsyn --help' and 'bnsyn dtcheck --help'", "dtcheck", "--seeds", "x")]
    [InlineData("--points must be an integer, [3, 1000], got '2'", "fi-curve", "--builtin", "default", "--points", "2")]
    [InlineData("--to must be above --from = 500 pA, got 100 pA", "fi-curve", "--builtin", "default", "--from", "500", "--to", "100")]
    [InlineData("--from must be a finite number, got '1e999'", "fi-curve", "--builtin", "default", "--from", "1e999")]
    [InlineData("(settle_ms + duration_ms)/dt_ms must be in [1, 1000000000]", "fi-curve", "--builtin", "default", "--duration", "1e300")]
    [InlineData("--bin-steps must be an integer, [1, 2147483647], got '0'", "avalanches", "--builtin", "sparse", "--bin-steps", "0")]
    [InlineData("--threshold must be a finite number, >= 0, got '-1'", "avalanches", "--builtin", "sparse", "--threshold", "-1")]
    [InlineData("the network does not learn: give its parameters an object 'plasticity'", "plasticity", "--builtin", "sparse")]
    [InlineData("the network does not learn and has no temperature", "anneal", "--builtin", "sparse")]
    [InlineData("--alpha must be a finite number, [0, 1], got '1.5'", "anneal", "--alpha", "1.5")]
    [InlineData("--gate-tau must be a finite number, [0.015, 0.08], got '0.1'", "anneal", "--gate-tau", "0.1")]
    [InlineData("cannot write the picture to 'no/such/p.svg': it must be a file in an existing folder", "anneal", "--picture", "no/such/p.svg")]
    [InlineData("cannot write the report to 'no/such/r.json'", "avalanches", "--builtin", "near-critical", "--steps", "100000000", "--report", "no/such/r.json")]
    [InlineData("cannot write the parameters to 'no/such/p.json'", "parameters", "--output", "no/such/p.json")]
    [InlineData("the report and the picture cannot both be written to './one.svg': give each a file of its own", "anneal", "--report", "one.svg", "--picture", "./one.svg")]
    [InlineData("the trace and the raster cannot both be written to 'one.svg'", "simulate", "--builtin", "sparse", "--steps", "100000000", "--trace", "one.svg", "--raster", "one.svg")]
    [InlineData("give --trace FILE, --raster FILE or both", "simulate", "--builtin", "sparse")]
    [InlineData("give either --parameters FILE or --builtin NAME", "simulate", "--builtin", "sparse", "--parameters", "p.json")]
    public void MisuseOfACommandIsNamedWithWhatIsValid(string expected, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        AssertRefused(expected, folder, arguments);
    }

    [Fact]
    public void ParameterOfSynapsesThatLearnIsNamed()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.json", "{\"params\": {\"plasticity\": {\"w_max\": 0.25}}}");
        AssertRefused("w_exc_nS of synapses that learn must be in [0, 0.25], got 0.5", folder, "plasticity", "--parameters", file);
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
            ["--parameters", "--builtin", "--trace", "--raster", "--backend", "--steps", "--seed", "--threads", "--checkpoints", "reference, accelerated, single", "64", "130"],
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
