using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Sampling;

namespace BnSyn.Gate.Runner.Tests.Bases;

public sealed class PreparedBaseTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_base_without_the_project_is_BNG4013()
    {
        _git.Commit();
        _git.Write("src/Tiny.csproj", GitSandbox.Project);

        var finding = _git.Refused();

        Assert.Equal("BNG4013", finding.Diagnostic.Code);
        Assert.Contains("'src/Tiny.csproj'", finding.Message, StringComparison.Ordinal);
        Assert.Empty(_git.Worktrees());
    }

    [Fact]
    public void A_folder_for_bases_that_is_a_file_is_BNG4014()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Commit();
        _git.Write("obj/bases", "taken");

        Assert.Equal("BNG4014", _git.Refused().Diagnostic.Code);
    }

    [Fact]
    public void A_base_that_does_not_build_is_BNG4015_with_its_first_error_and_leaves_no_worktree()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Write("src/Broken.cs", "class Broken : Absent;");
        _git.Commit();

        var finding = _git.Refused();

        Assert.Equal("BNG4015", finding.Diagnostic.Code);
        Assert.Contains("Broken.cs(1,16): error CS0246", finding.Message, StringComparison.Ordinal);
        Assert.Empty(_git.Worktrees());
        Assert.Contains("CS0246", File.ReadAllText(Assert.Single(Directory.GetFiles(_git.Bases, "*.log"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_is_built_once_with_the_paths_of_this_build_and_goes_when_another_comes()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Write("src/Tiny.cs", "public static class Tiny { public static string Where([System.Runtime.CompilerServices.CallerFilePath] string path = \"\") => path; public static string Here => Where(); }");
        var first = _git.Commit();

        var built = _git.Prepare().Value!;
        var written = File.GetLastWriteTimeUtc(built.Engine.Assembly);
        var again = _git.Prepare().Value!;

        Assert.Equal(first, built.Commit);
        Assert.StartsWith(Path.Combine(_git.Bases, first), built.Engine.Assembly, StringComparison.Ordinal);
        Assert.Equal(built.Engine.Assembly, again.Engine.Assembly);
        Assert.Equal(written, File.GetLastWriteTimeUtc(again.Engine.Assembly));
        var candidate = BuildCandidate();
        Assert.True(EngineFingerprint.AreSame(built.Engine, new(candidate, [])), "the same sources gave other code");

        _git.Write("src/Tiny.cs", "public static class Tiny;");
        var second = _git.Commit();
        Assert.Equal(second, _git.Prepare().Value!.Commit);
        Assert.EndsWith(second, Assert.Single(_git.Worktrees()), StringComparison.Ordinal);

        Directory.Delete(_git.Bases, recursive: true);
        _git.Git("worktree", "prune");
        Assert.Empty(_git.Worktrees());
    }

    private string BuildCandidate()
    {
        var said = ChildProcess.Run(_git.Root, "", ChildProcess.Dotnet, ["build", _git.ProjectFile, "-c", "Release", "-nodeReuse:false", "-tl:off"], CancellationToken.None);
        Assert.True(said.ExitCode == 0, said.Output);
        return Path.Combine(_git.Root, "src", "bin", "Release", "net10.0", "Tiny.dll");
    }
}
