using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Timing.Processes;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Tests.Bases;

[WaitsFor(Awaited.Processes)]
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
        File.WriteAllText(_git.Bases, "taken");

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

    [Fact(Explicit = true)]
    public void A_base_is_built_once_with_the_paths_of_this_build_and_goes_when_another_comes()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Write("src/Tiny.cs", "public static class Tiny { public static string Where([System.Runtime.CompilerServices.CallerFilePath] string path = \"\") => path; public static string Here => Where(); }");
        var first = _git.Commit();

        var built = _git.Prepared();
        var written = File.GetLastWriteTimeUtc(built.Built.Engine.Assembly);
        var again = _git.Prepared();

        Assert.Equal(first, built.Commit);
        Assert.StartsWith(Path.Combine(_git.Bases, first), built.Built.Engine.Assembly, StringComparison.Ordinal);
        Assert.Equal(built.Built.Engine.Assembly, again.Built.Engine.Assembly);
        Assert.Equal(written, File.GetLastWriteTimeUtc(again.Built.Engine.Assembly));
        Assert.True(EngineFingerprint.AreSame(built.Built.Inputs, BuildCandidate()), "the same sources gave other code");

        _git.Write("src/Tiny.cs", "public static class Tiny;");
        var second = _git.Commit();
        Assert.Equal(second, _git.Prepared().Commit);
        Assert.EndsWith(second, Assert.Single(_git.Worktrees()), StringComparison.Ordinal);

        Directory.Delete(_git.Bases, recursive: true);
        _git.Git("worktree", "prune");
        Assert.Empty(_git.Worktrees());
    }

    [Fact]
    public void A_folder_for_bases_in_the_working_tree_is_BNG4014_because_the_base_would_take_what_the_change_put_above_it()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Commit();

        var finding = Assert.Single(PreparedBase.Make(_git.Request() with { CompareDirectory = Path.Combine(_git.Root, "obj", "bases") }, new Progress<string>(), CancellationToken.None).Findings);

        Assert.Equal("BNG4014", finding.Diagnostic.Code);
        Assert.Contains("is inside the working tree", finding.Message, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_base_is_built_again_where_a_property_is_another_or_a_file_of_its_output_was_changed()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Write("src/Tiny.cs", "public static class Tiny { public const bool IsFast =\n#if FAST\ntrue;\n#else\nfalse;\n#endif\n}");
        _git.Commit();
        var request = _git.Request();

        var plain = Hash(Make(request));
        var fast = Hash(Make(request with { BuildProperties = ["DefineConstants=FAST", "PhysicsGateForce=true", "OutDir=/nowhere/"] }));
        var plainAgain = Make(request);
        File.WriteAllText(plainAgain.Built.Engine.Assembly, "tampered with");
        var mended = Hash(Make(request));

        Assert.NotEqual(plain, fast);
        Assert.Equal(plain, mended);

        static string Hash(PreparedBase prepared) => EngineFingerprint.Of(prepared.Built.Engine.Assembly);
        PreparedBase Make(GateRequest asked) => PreparedBase.Make(asked, new Progress<string>(), CancellationToken.None).Value!;
    }

    [Fact(Explicit = true)]
    public void A_base_is_built_again_where_a_file_above_it_or_a_variable_of_the_environment_is_another()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project.Replace("</Project>", "<PropertyGroup Condition=\"'$(TinyIsFast)' == 'true'\"><DefineConstants>FAST</DefineConstants></PropertyGroup></Project>", StringComparison.Ordinal));
        _git.Write("src/Tiny.cs", "public static class Tiny { public const bool IsFast =\n#if FAST\ntrue;\n#else\nfalse;\n#endif\n}");
        _git.Commit();
        var above = Path.Combine(Path.GetDirectoryName(_git.Bases)!, "Directory.Build.props");

        var plain = Hash();
        File.WriteAllText(above, "<Project><PropertyGroup><TinyIsFast>true</TinyIsFast></PropertyGroup></Project>");
        var fastByFile = Hash();
        File.Delete(above);
        var fastByVariable = "";
        try
        {
            Environment.SetEnvironmentVariable("TinyIsFast", "true");
            fastByVariable = Hash();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TinyIsFast", null);
        }

        Assert.NotEqual(plain, fastByFile);
        Assert.Equal(fastByFile, fastByVariable);
        Assert.Equal(plain, Hash());

        string Hash() => EngineFingerprint.Of(_git.Prepared().Built.Engine.Assembly);
    }

    [Fact(Explicit = true)]
    public void A_submodule_is_at_the_commit_that_the_base_names_and_line_endings_are_as_git_gives_them()
    {
        var inner = Path.Combine(Path.GetDirectoryName(_git.Root)!, "inner");
        Directory.CreateDirectory(inner);
        Inner("init", "--quiet", "--initial-branch=main");
        CommitInner("public static class Inner { public const int Value = 1; }");
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Write("src/lines.txt", "one\ntwo\n");
        _git.Write(".gitattributes", "*.txt text eol=crlf\n");
        try
        {
            // Git fetches no submodule from a folder unless it is told that it may; the runner's git takes it from the environment.
            Environment.SetEnvironmentVariable("GIT_ALLOW_PROTOCOL", "file");
            _git.Git("submodule", "--quiet", "add", inner, "src/inner");
            _git.Commit();
            CommitInner("public static class Inner { public const int Value = 2; }");
            _git.Git("-C", "src/inner", "pull", "--quiet");

            var prepared = _git.Prepared();
            var sources = Path.Combine(_git.Bases, prepared.Commit, "src");

            Assert.Contains("Value = 1", File.ReadAllText(Path.Combine(sources, "inner", "Inner.cs")), StringComparison.Ordinal);
            Assert.Contains("Value = 2", File.ReadAllText(Path.Combine(_git.Root, "src", "inner", "Inner.cs")), StringComparison.Ordinal);
            Assert.Equal("one\r\ntwo\r\n", File.ReadAllText(Path.Combine(sources, "lines.txt")));
            Assert.True(File.Exists(prepared.Built.Engine.Assembly));
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_ALLOW_PROTOCOL", null);
        }

        void CommitInner(string text)
        {
            File.WriteAllText(Path.Combine(inner, "Inner.cs"), text);
            Inner("add", "--all");
            Inner("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=inner");
        }

        void Inner(params string[] arguments) => _git.Git(["-C", inner, .. arguments]);
    }

    [Fact]
    public void A_submodule_that_cannot_be_fetched_is_BNG4018()
    {
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        _git.Write(".gitmodules", "[submodule \"gone\"]\n\tpath = gone\n\turl = ./no-such-repository\n");
        _git.Commit();
        _git.Git("update-index", "--add", "--cacheinfo", "160000,1111111111111111111111111111111111111111,gone");
        _git.CommitStaged();

        var finding = _git.Refused();

        Assert.Equal("BNG4018", finding.Diagnostic.Code);
        Assert.Contains("submodules", finding.Message, StringComparison.Ordinal);
        Assert.Empty(_git.Worktrees());
    }

    [Fact]
    public void A_pointer_of_Git_LFS_that_is_the_file_itself_here_is_BNG4018()
    {
        const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
        _git.Write("src/Tiny.csproj", GitSandbox.Project);
        var file = _git.Write("src/weights.bin", Pointer);
        _git.Commit();

        Assert.NotNull(_git.Prepare().Value);
        File.WriteAllText(file, "the file itself");
        Directory.Delete(_git.Bases, recursive: true);
        _git.Git("worktree", "prune");
        var finding = _git.Refused();

        Assert.Equal("BNG4018", finding.Diagnostic.Code);
        Assert.Contains("'src/weights.bin'", finding.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<InputFile> BuildCandidate()
    {
        var said = ChildProcess.Run(_git.Root, "", ChildProcess.Dotnet, ["build", _git.ProjectFile, "-c", "Release", "-nodeReuse:false", "-tl:off"], CancellationToken.None);
        Assert.True(said.ExitCode == 0, said.Output);
        return InputFiles.Of(Path.Combine(_git.Root, "src", "bin", "Release", "net10.0"), [], [], Path.Combine(_git.Root, "src"), [], []);
    }
}
