using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Tests.Bases;

/// <summary>A git repository of a test's own with one small project, gone with the test.</summary>
internal sealed class GitSandbox : IDisposable
{
    /// <summary>A project without packages: its build needs no feed.</summary>
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("git sandbox, a=b-");

    // Two commits of one second with the same content and message would be one.
    private int _commits;

    public GitSandbox()
    {
        Directory.CreateDirectory(Root);
        Git("init", "--quiet", "--initial-branch=main");
        Write(".gitignore", "obj/\nbin/\n");
    }

    public string Root => Path.Combine(_folder.FullName, "repository");

    public string ProjectFile => Path.Combine(Root, "src", "Tiny.csproj");

    public string Bases => Path.Combine(_folder.FullName, "bases");

    public string Write(string name, string text)
    {
        var file = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Commits everything and gives the commit's name.</summary>
    public string Commit()
    {
        Git("add", "--all");
        return CommitStaged();
    }

    /// <summary>Commits what was added before and gives the commit's name.</summary>
    public string CommitStaged()
    {
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--allow-empty", $"--message={++_commits}");
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments)
    {
        var said = ChildProcess.Run(Root, "", "git", arguments, CancellationToken.None);
        Assert.True(said.ExitCode == 0, said.LastWords);
        return said.Output.Trim();
    }

    /// <summary>The folders that git knows as worktrees, without the repository itself.</summary>
    public IEnumerable<string> Worktrees() =>
        Git("worktree", "list", "--porcelain").Split('\n').Where(line => line.StartsWith("worktree ", StringComparison.Ordinal)).Skip(1);

    public GateRequest Request(string reference = "HEAD") =>
        GateRequest.Default with { CompareTo = reference, CompareDirectory = Bases, ProjectFile = ProjectFile };

    public Checked<PreparedBase> Prepare(string reference = "HEAD") => PreparedBase.Make(Request(reference), new Progress<string>(), CancellationToken.None);

    /// <summary>A base that can be prepared; the test fails with what was found where it cannot.</summary>
    public PreparedBase Prepared(string reference = "HEAD")
    {
        var prepared = Prepare(reference);
        Assert.True(prepared.Value is not null, string.Join('\n', prepared.Findings.Select(finding => finding.Message)));
        return prepared.Value;
    }

    /// <summary>The only finding of a base that cannot be prepared.</summary>
    public Finding Refused(string reference = "HEAD")
    {
        var refused = Prepare(reference);
        Assert.Null(refused.Value);
        return Assert.Single(refused.Findings);
    }

    public void Dispose()
    {
        // Git's objects are read-only files, which some systems do not delete.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
    }
}
