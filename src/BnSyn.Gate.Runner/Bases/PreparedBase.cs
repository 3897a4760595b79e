using System.Collections;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Timing;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>The base, built: of an earlier run where that was the same commit under the same circumstances.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Built">What its build left.</param>
internal sealed record PreparedBase(string Commit, BuiltBase Built)
{
    /// <summary>Finds, checks out and builds what the request compares with.</summary>
    /// <param name="request">Names the reference.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The base, or a finding that says why there is none.</returns>
    public static Checked<PreparedBase> Make(GateRequest request, IProgress<string> progress, CancellationToken cancellation)
    {
        var found = BaseCommit.Find(request.CompareTo, request.ProjectFile, cancellation);
        return found.Value is { } commit ? Make(request, commit, progress, cancellation) : new(null, [.. found.Findings.Select(finding => At(request, finding))]);
    }

    private static Checked<PreparedBase> Make(GateRequest request, BaseCommit commit, IProgress<string> progress, CancellationToken cancellation)
    {
        var git = new GitFolder(commit.Root, cancellation);
        if (git.Ask("cat-file", "-e", $"{commit.Commit}:{commit.Project}").ExitCode != 0)
        {
            return Refused(request, Finding.Of(TimingDiagnostics.NoProject, ("base", commit.Commit), ("file", commit.Project)));
        }

        // Inside it the base would take what this change put above it.
        if ((request.CompareDirectory + Path.DirectorySeparatorChar).StartsWith(commit.Root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Refused(request, Finding.Of(
                TimingDiagnostics.NoWorktree, ("base", commit.Commit), ("file", request.CompareDirectory), ("problem", "the folder is inside the working tree, so the build of the base would pick up its files")));
        }

        var worktree = new BaseWorktree(git, request.CompareDirectory, commit.Commit);
        if (worktree.Prepare() is { } failure)
        {
            return Refused(request, failure);
        }

        var properties = BaseProperties.Of(request.BuildProperties, commit.Root, worktree.Folder);
        var sdk = ChildProcess.Run(worktree.Folder, "", ChildProcess.Dotnet, ["--version"], cancellation).Output.Trim();
        if (Surroundings(request.CompareDirectory) is not { } surroundings)
        {
            return Refused(request, Finding.Of(
                TimingDiagnostics.NoWorktree, ("base", commit.Commit), ("file", request.CompareDirectory), ("problem", "a file above the folder, such as Directory.Build.props, cannot be read")));
        }

        var note = new BuiltBaseNote(Path.Combine(request.CompareDirectory, $"{commit.Commit}.json"), ["Configuration=" + request.Configuration, .. properties, sdk, GateVersion.Text, .. surroundings]);
        if (note.Read() is { } before)
        {
            progress.Report($"base: {commit.Commit} was built before");
            return new(new(commit.Commit, before), []);
        }

        progress.Report($"base: building {commit.Commit}");
        try
        {
            // What another build left there is none of this one's.
            if (worktree.PrepareAnew() is { } again)
            {
                return Refused(request, again);
            }

            var (built, said) = BaseBuild.Make(commit, worktree.Folder, request.Configuration, properties, cancellation);
            if (built is null)
            {
                worktree.Remove();
                return Refused(request, DoesNotBuild(request, commit, said));
            }

            note.Write(built);
            return new(new(commit.Commit, built), []);
        }
        catch (OperationCanceledException)
        {
            new BaseWorktree(new GitFolder(commit.Root, CancellationToken.None), request.CompareDirectory, commit.Commit).Remove();
            throw;
        }
    }

    private static IReadOnlyList<string>? Surroundings(string folder)
    {
        try
        {
            return BaseSurroundings.Of(folder, Environment.GetEnvironmentVariables().Cast<DictionaryEntry>());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Finding DoesNotBuild(GateRequest request, BaseCommit commit, ChildOutcome said)
    {
        var log = Path.Combine(request.CompareDirectory, commit.Commit + ".log");
        AtomicFile.Write(log, said.Output + said.Error);
        var error = (said.Output + '\n' + said.Error).Split('\n').FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal))?.Trim();
        return Finding.Of(TimingDiagnostics.BaseDoesNotBuild, ("base", commit.Commit), ("problem", error ?? said.LastWords), ("file", log));
    }

    private static Checked<PreparedBase> Refused(GateRequest request, Finding finding) => new(null, [At(request, finding)]);

    private static Finding At(GateRequest request, Finding finding) => finding with { Location = new(request.ProjectFile) };
}
