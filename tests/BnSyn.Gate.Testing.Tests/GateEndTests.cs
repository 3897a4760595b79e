namespace BnSyn.Gate.Testing.Tests;

/// <summary>What a process says is not enough for a pass: it has to end so, and to have written so.</summary>
public sealed class GateEndTests : IDisposable
{
    private const string Passed = "message\t\t\t0\t0\t\tPhysicsGate: Passed, 3 comparisons of 1 scenario, report in /r/report.md";
    private const string Drifts = "error\tBNG3011\t/b/a.json\t12\t5\thttps://x\ta: drifts";
    private const string Warns = "warning\tBNG3014\t\t0\t0\thttps://x\ta: other bits";
    private const string Hint = "message\tBNG2022\t\t0\t0\thttps://x\tanother class";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, true, Passed)]
    [InlineData(0, true, Warns, Hint, Passed)]
    [InlineData(0, false)]
    [InlineData(0, false, Hint)]
    [InlineData(0, false, "PhysicsGate: Passed")]
    [InlineData(0, false, Drifts, Passed)]
    [InlineData(2, false, Passed)]
    [InlineData(139, false, Passed)]
    public void It_passes_with_a_closing_line_without_an_error_and_with_0(int exitCode, bool passes, params string[] lines)
    {
        var end = End(exitCode, lines);

        Assert.Equal(passes, end.IsPassed);
    }

    [Fact]
    public void A_finding_without_a_place_points_at_the_test_project_and_one_with_a_place_there()
    {
        var findings = End(1, Drifts, Warns).Findings;

        Assert.Equal("/b/a.json(12,5): error BNG3011: a: drifts", findings[0].ToString());
        Assert.Equal("/t/T.csproj: warning BNG3014: a: other bits", findings[1].ToString());
    }

    [Fact]
    public void An_end_that_says_nothing_is_BNG9004_with_the_exit_code_and_the_last_words()
    {
        var failure = Failure.Of(End(139, "Fatal error. Boom"), Path.Combine(_folder.FullName, "request.json"), _folder.FullName, "/b", isOptimised: true);

        Assert.Equal("BNG9004", failure.Code);
        Assert.StartsWith("PhysicsGate: no verdict", failure.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 139", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Fatal error. Boom", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Where_nothing_can_be_accepted_an_unoptimised_build_is_told_why(bool isOptimised, bool isTold)
    {
        var failure = Failure.Of(End(1, Drifts), "", _folder.FullName, "/b", isOptimised);

        Assert.Equal(isTold, failure.Message.Contains("dotnet test -c Release", StringComparison.Ordinal));
        Assert.DoesNotContain("accept", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"verdict":"Passed","scenarios":[{"name":"a"}]}""", true)]
    [InlineData("""{"verdict":"Inconclusive","scenarios":[{"name":"a"}]}""", false)]
    [InlineData("""{"verdict":"Passed","scenarios":[{"name":"b"}]}""", false)]
    [InlineData("""{"verdict":"Passed","scenarios":[]}""", false)]
    [InlineData("""{"verdict":"Passed","scenarios":null}""", false)]
    [InlineData("""{"verdict":"Passed"}""", false)]
    [InlineData("""{"verdict":"Passed","scenarios":[{"name":"a"}]""", false)]
    [InlineData("[]", false)]
    [InlineData(null, false)]
    public void The_verdict_has_to_be_written_and_to_be_of_the_scenario(string? text, bool passes)
    {
        var file = Path.Combine(_folder.FullName, "verdict.json");
        if (text is not null)
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(passes, VerdictFile.SaysPassed(file, ["a"]));
    }

    private static GateEnd End(int exitCode, params string[] lines)
    {
        var end = new GateEnd { ExitCode = exitCode };
        foreach (var line in lines)
        {
            end.Take(line, "/t/T.csproj");
        }

        return end;
    }
}
