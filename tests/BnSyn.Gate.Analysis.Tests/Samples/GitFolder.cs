using System.Diagnostics;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>A git repository of a test's own, untouched by what the machine's git is told to do.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bnsyn-gate-git-");

    public GitFolder() => Git("init", "--quiet", "--initial-branch=main");

    public string File(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllBytes(File(name), content);
    }

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    /// <summary>What git says; fails where git does.</summary>
    public string Git(params string[] arguments)
    {
        var (exitCode, output) = TryGit(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    public (int ExitCode, string Output) TryGit(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GIT_CONFIG_NOSYSTEM"] = "1", ["GIT_CONFIG_GLOBAL"] = File(".git", "no-such-file") },
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        // Git's objects are read-only files, which some systems do not delete.
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        folder.Delete(recursive: true);
    }
}
