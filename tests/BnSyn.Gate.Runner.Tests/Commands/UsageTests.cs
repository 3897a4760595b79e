using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>Every misuse ends with 64 and names what is wrong, without a stack.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class UsageTests
{
    [Fact]
    public void Help_names_the_verbs_and_the_exit_codes()
    {
        var help = GateProcess.Run("--help").EndsWith(0);

        Assert.Empty(help.Error);
        Assert.All(
            ["run ", "judge ", "sensitivity ", "0 passed", "1 drift", "2 inconclusive", "64 usage", "125 invalid"],
            text => Assert.Contains(text, help.Output.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public void Help_of_a_verb_names_its_options()
    {
        var help = GateProcess.Run("run", "--help").EndsWith(0);

        Assert.All(["--request", "--format", "--parent", "text", "msbuild"], text => Assert.Contains(text, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_is_explained_and_what_is_none_ends_with_64_and_codes_to_choose_from()
    {
        var explained = GateProcess.Run("explain", "bng3011").EndsWith(0);
        var unknown = GateProcess.Run("explain", "BNG3099").EndsWith(64);

        Assert.StartsWith("BNG3011: ", explained.Output, StringComparison.Ordinal);
        Assert.Contains("docs/diagnostics.md#bng3011", explained.Output, StringComparison.Ordinal);
        Assert.Empty(unknown.Output);
        Assert.Contains("there is no code 'BNG3099'", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("  BNG3011 ", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--colour'", "run", "--request", "r.json", "--colour", "red")]
    [InlineData("'xml'", "run", "--request", "r.json", "--format", "xml")]
    [InlineData("'mother'", "run", "--request", "r.json", "--parent", "mother")]
    [InlineData("'--request'", "judge")]
    [InlineData("'measure'", "measure")]
    [InlineData("command", new string[0])]
    public void A_wrong_command_line_ends_with_64_and_a_line_that_names_it(string named, params string[] arguments)
    {
        var refused = GateProcess.Run(arguments).EndsWith(64);

        Assert.Empty(refused.Output);
        Assert.Contains(refused.Error.Split('\n'), line =>
            line.StartsWith("physics-gate: error: ", StringComparison.Ordinal) && line.Contains(named, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_does_not_exist_ends_with_64_as_BNG1001() =>
        Assert.Contains("absent.json", GateProcess.Run("run", "--request", "absent.json").EndsWith(64).ErrorOf("BNG1001"), StringComparison.Ordinal);

    [Fact]
    public void A_request_with_a_bad_value_ends_with_64_as_BNG1003()
    {
        using var folder = new GateFolder();

        var refused = folder.With("PhysicsGateRequire", "Perfect").Run().EndsWith(64);

        Assert.EndsWith("PhysicsGateRequire is 'Perfect'; valid: Identical, Equivalent", refused.ErrorOf("BNG1003"), StringComparison.Ordinal);
        folder.HasNoReports();
    }
}
