using System.Diagnostics;

namespace BnSyn.Gate.Runner.Tests.Histories;

/// <summary>A repository of a test's own, untouched by what the machine's git is told to do; gone with the test.</summary>
internal sealed class Clone : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("physics-gate-git-");

    public string Folder => _folder.FullName;

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>A repository with commits c0, c1 and so on.</summary>
    public static Clone New(int commits)
    {
        var clone = new Clone();
        clone.Git("init", "--quiet", "--initial-branch=main");
        for (var commit = 0; commit < commits; commit++)
        {
            clone.Git("commit", "--quiet", "--allow-empty", "--message", $"c{commit}");
        }

        return clone;
    }

    /// <summary>A bare copy, as a server has it.</summary>
    public static Clone Server(Clone of)
    {
        var server = new Clone();
        server.Git("clone", "--quiet", "--bare", of.Folder, ".");
        return server;
    }

    /// <summary>A clone of a server.</summary>
    public static Clone Of(Clone server)
    {
        var clone = new Clone();
        clone.Git("clone", "--quiet", server.Folder, ".");
        return clone;
    }

    /// <summary>The commits from the first to HEAD.</summary>
    public string[] Commits() => Git("rev-list", "--reverse", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What git says; fails where git does.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GIT_CONFIG_NOSYSTEM"] = "1" },
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, output + errors.GetAwaiter().GetResult());
        return output;
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
    }
}
