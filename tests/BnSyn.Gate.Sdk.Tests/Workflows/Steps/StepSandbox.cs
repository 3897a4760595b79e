using System.Diagnostics;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>
/// A runner in a temporary folder: a repository with an origin and this repository's scripts, the variables that GitHub sets, and stand-ins
/// for dotnet, gh and sudo that write down how they are called.
/// </summary>
internal sealed class StepSandbox : IDisposable
{
    private const string StandIn = """
        #!/usr/bin/env bash
        name=$(basename "$0")
        (IFS=$'\x1f'; printf '%s\n' "$name"$'\x1f'"$*") >> "$STAND_INS/calls"
        env | grep ^PhysicsGate >> "$STAND_INS/properties"
        if [ -f "$STAND_INS/$name.sh" ]; then . "$STAND_INS/$name.sh"; fi
        """;

    // Seven calls of git make it, and every step wants it anew.
    private static readonly Lazy<FolderImage> CheckedOut = new(() =>
    {
        using var first = new StepSandbox(isFirst: true);
        return new(first._root, Path.GetFileName(first.Workspace), Path.GetFileName(first.Origin));
    });

    private readonly string _root = Directory.CreateTempSubdirectory("bnsyn-").FullName;
    private readonly Dictionary<string, string> _variables;

    public StepSandbox()
        : this(isFirst: false)
    {
    }

    private StepSandbox(bool isFirst)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The steps are written for bash on Linux, as GitHub's runner ubuntu-latest has it.");
        Workspace = Path.Combine(_root, "the work é");
        Temporary = Path.Combine(_root, "temp of the runner");
        foreach (var folder in new[] { Workspace, Temporary, Path.Combine(_root, "bin"), Path.Combine(_root, "stand-ins") })
        {
            Directory.CreateDirectory(folder);
        }

        foreach (var name in new[] { "dotnet", "gh", "sudo" })
        {
            var file = Path.Combine(_root, "bin", name);
            File.WriteAllText(file, StandIn);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        _variables = new(StringComparer.Ordinal)
        {
            ["PATH"] = Path.Combine(_root, "bin") + ":" + Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = _root,
            ["STAND_INS"] = Path.Combine(_root, "stand-ins"),
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_ACTOR"] = "somebody",
            ["GITHUB_BASE_REF"] = "",
            ["GITHUB_EVENT_NAME"] = "push",
            ["GITHUB_OUTPUT"] = Path.Combine(_root, "output"),
            ["GITHUB_REPOSITORY"] = "bnsyn/gate",
            ["GITHUB_RUN_ATTEMPT"] = "2",
            ["GITHUB_RUN_ID"] = "42",
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(_root, "summary"),
            ["GITHUB_WORKSPACE"] = Workspace,
            ["RUNNER_TEMP"] = Temporary,
            ["TMPDIR"] = _root,
        };
        if (isFirst)
        {
            CheckOut();
        }
        else
        {
            CheckedOut.Value.WriteTo(_root);
            Git("remote", "set-url", "origin", Origin);
        }
    }

    /// <summary>The checkout; its name has a space and a letter beyond ASCII.</summary>
    public string Workspace { get; }

    /// <summary>RUNNER_TEMP.</summary>
    public string Temporary { get; }

    /// <summary>The repository that the checkout came from.</summary>
    public string Origin => Path.Combine(_root, "origin.git");

    /// <summary>The properties of the gate that the stand-ins found in their environment.</summary>
    public IReadOnlyList<string> Properties => File.ReadAllLines(Path.Combine(_root, "stand-ins", "properties"));

    /// <summary>A file that a stand-in wrote.</summary>
    public string StandInFile(string name) => Path.Combine(_root, "stand-ins", name);

    public string PathOf(string relative) => Path.Combine(Workspace, relative);

    /// <summary>A pull request against a branch, as the variables say it.</summary>
    public void BePullRequest(string target = "main")
    {
        _variables["GITHUB_EVENT_NAME"] = "pull_request";
        _variables["GITHUB_BASE_REF"] = target;
    }

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>What a stand-in does when it is called, in bash.</summary>
    public void Script(string standIn, string body) => File.WriteAllText(Path.Combine(_root, "stand-ins", standIn + ".sh"), body);

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", message);
    }

    public string Git(params string[] arguments)
    {
        var said = Start("git", arguments);
        Assert.True(said.ExitCode == 0, said.All);
        return said.Output;
    }

    /// <summary>Runs a step as the runner does: its text in a file, for bash with the options that GitHub gives, its variables filled in.</summary>
    /// <param name="step">The step.</param>
    /// <param name="expressions">What the expressions of its variables come to.</param>
    public StepOutcome Run(WorkflowStep step, IReadOnlyDictionary<string, string> expressions)
    {
        // They are the step's alone.
        var variables = new Dictionary<string, string>(_variables, StringComparer.Ordinal);
        foreach (var (name, value) in step.Variables)
        {
            variables[name] = Expressions.Fill(value, expressions);
        }

        var file = Path.Combine(_root, "step.sh");
        File.WriteAllText(file, step.Run);
        var process = Start("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], variables);
        return new(process, Lines("output"), string.Join('\n', Lines("summary")), [.. Lines("stand-ins/calls").Select(call => call.Split('\x1f'))]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // This repository's workflows and scripts, in a checkout of a repository of their own.
    private void CheckOut()
    {
        new FolderImage(Repository.Root, ".github").WriteTo(Workspace);
        Git("init", "--quiet", "--initial-branch=main");
        Commit("everything");
        Git("init", "--quiet", "--bare", Origin);
        Git("remote", "add", "origin", Origin);
        Git("push", "--quiet", "origin", "main");
        Git("fetch", "--quiet", "origin");
    }

    private string[] Lines(string file) => File.Exists(Path.Combine(_root, file)) ? File.ReadAllLines(Path.Combine(_root, file)) : [];

    private ProcessOutcome Start(string program, string[] arguments, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Workspace, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in variables ?? _variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
