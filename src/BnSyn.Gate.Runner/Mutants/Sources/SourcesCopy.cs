using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Mutants.Rewriting;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>The copy of the user's sources, in a folder of which it is one part: it is built there, and what a build left is put aside.</summary>
/// <param name="request">What the user asked for.</param>
/// <param name="tree">The user's working tree.</param>
internal sealed class SourcesCopy(GateRequest request, WorkingTree tree)
{
    private readonly string _folder = request.Mutants.Directory;
    private readonly string _copy = Path.Combine(request.Mutants.Directory, "copy");
    private readonly CompilerCommands _commands = new(Path.Combine(request.Mutants.Directory, "build"));

    /// <summary>The top folder of the working tree.</summary>
    public string Root => tree.Root;

    /// <summary>Copies all files anew.</summary>
    public void Make()
    {
        tree.CopyTo(_copy);
        _commands.Write();
    }

    /// <summary>Copies files again that mutants were put into.</summary>
    /// <param name="files">The files relative to the tree.</param>
    public void Restore(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            File.Copy(Path.Combine(tree.Root, file), Path.Combine(_copy, file), overwrite: true);
        }
    }

    /// <summary>The mutants of files that are as the user's are, once the copy has been built.</summary>
    /// <param name="files">The files relative to the tree.</param>
    /// <param name="dropped">Those that are known not to compile; <see langword="null"/> where that is to be found out.</param>
    public MutatedSources Mutate(IEnumerable<string> files, IReadOnlyList<int>? dropped) =>
        MutatedSources.Make(_commands.Projects(), _copy, files.Select(file => Path.GetFullPath(Path.Combine(_copy, file))), dropped);

    /// <summary>Lets the projects with mutants be compiled with the switch.</summary>
    /// <param name="sources">The mutants.</param>
    public void AddSwitch(MutatedSources sources) => _commands.AddSwitch(sources.Projects, sources.Last);

    /// <summary>Builds the copy as it is now.</summary>
    /// <param name="name">The folder's name for what the build leaves.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>The engine in its folder, <see langword="null"/> where the build failed, and what it said.</returns>
    public (BuiltEngine? Engine, ChildOutcome Said) Build(string name, CancellationToken cancellation)
    {
        var (built, said) = BaseBuild.Make(tree.Project, tree.Root, _copy, request.Configuration, [.. BaseProperties.Of(request.BuildProperties, tree.Root, _copy), .. _commands.Properties], cancellation);
        return (built is null ? null : EngineCopy.Make(built.Engine, _copy, Path.Combine(_folder, name)), said);
    }

    /// <summary>The finding for a build that failed, whose output is kept in a file.</summary>
    /// <param name="state">What was built.</param>
    /// <param name="said">What the build said.</param>
    public Finding DoesNotBuild(string state, ChildOutcome said)
    {
        var log = Path.Combine(_folder, "build.log");
        AtomicFile.Write(log, said.Output + said.Error);
        var error = (said.Output + '\n' + said.Error).Split('\n').FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal))?.Trim();
        return Finding.Of(MutantDiagnostics.CopyDoesNotBuild, ("state", state), ("problem", error ?? said.LastWords), ("file", log)) with { Location = new(request.ProjectFile) };
    }
}
