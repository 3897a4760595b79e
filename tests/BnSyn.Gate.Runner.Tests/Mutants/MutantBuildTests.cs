using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Runner.Mutants.Rewriting;
using BnSyn.Gate.Runner.Mutants.Sources;
using BnSyn.Gate.Runner.Tests.Bases;

namespace BnSyn.Gate.Runner.Tests.Mutants;

[WaitsFor(Awaited.Processes)]
public sealed class MutantBuildTests : IDisposable
{
    private readonly GitSandbox _sandbox = new();

    public MutantBuildTests()
    {
        _sandbox.Write("src/Tiny.csproj", GitSandbox.Project);
        _sandbox.Write("src/Tiny.cs", "public static class Tiny { public static double Twice(double x) => x * Two; }\n");
    }

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("must name the sources")]
    [InlineData("matches no C# file", "../*.cs")]
    [InlineData("matches no C# file", "**/*.cs", "!Tiny.cs")]
    public void Patterns_that_mean_no_source_are_BNG8001(string problem, params string[] patterns)
    {
        var finding = Refused(patterns);

        Assert.Equal(("BNG8001", _sandbox.ProjectFile), (finding.Diagnostic.Code, finding.Location!.File));
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_git_does_not_know_are_BNG8002()
    {
        var folder = Directory.CreateTempSubdirectory("bnsyn-no-git-");
        var found = WorkingTree.Find(Path.Combine(folder.FullName, "Tiny.csproj"), TestContext.Current.CancellationToken);
        folder.Delete();

        Assert.Equal("BNG8002", Assert.Single(found.Findings).Diagnostic.Code);
    }

    [Fact]
    public void An_SDK_without_the_compiler_is_BNG8003_and_names_where_it_was_looked_for()
    {
        var finding = CompilerOfTheSdk.Use("/no/sdk", "/no/program");

        Assert.Equal("BNG8003", finding!.Diagnostic.Code);
        Assert.Contains(Path.Combine("/no/sdk", "Microsoft.CodeAnalysis.CSharp.dll"), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_inside_of_the_working_tree_is_BNG8004() =>
        Assert.Equal("BNG8004", Refused(["*.cs"], Path.Combine(_sandbox.Root, "mutants")).Diagnostic.Code);

    [Fact]
    public void A_copy_that_does_not_build_as_it_is_is_BNG8005_with_the_compilers_error()
    {
        var finding = Refused("*.cs");

        Assert.Equal("BNG8005", finding.Diagnostic.Code);
        Assert.Contains("does not build as it is", finding.Message, StringComparison.Ordinal);
        Assert.Contains("error CS0103", finding.Message, StringComparison.Ordinal);
        Assert.Equal("public static class Tiny { public static double Twice(double x) => x * Two; }\n", File.ReadAllText(Path.Combine(_sandbox.Root, "src", "Tiny.cs")));
    }

    [Fact]
    public void A_commit_has_a_plus_where_a_source_is_not_as_it_was_committed()
    {
        Assert.Equal("", TrialCommit.Of(_sandbox.Root, TestContext.Current.CancellationToken));

        var commit = _sandbox.Commit()[..8];
        _sandbox.Write("notes.txt", "no source\n");
        Assert.Equal(commit, TrialCommit.Of(_sandbox.Root, TestContext.Current.CancellationToken));

        _sandbox.Write("src/New.cs", "\n");
        Assert.Equal(commit + "+", TrialCommit.Of(_sandbox.Root, TestContext.Current.CancellationToken));
    }

    private Finding Refused(params string[] patterns) => Refused(patterns, Path.Combine(_sandbox.Bases, "mutants"));

    private Finding Refused(string[] patterns, string folder)
    {
        var request = _sandbox.Request() with { Mutants = new() { Patterns = patterns, Directory = folder } };
        var built = new MutantBuild(request, new Progress<string>()).Make(TestContext.Current.CancellationToken);
        Assert.Null(built.Value);
        return Assert.Single(built.Findings);
    }
}
