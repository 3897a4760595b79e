using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Mutants.Mutators;
using BnSyn.Gate.Runner.Mutants.Rewriting;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>Makes what mutants are built of: a copy of the sources, built as it is, and the list of places to make wrong.</summary>
/// <param name="request">What the user asked for.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class MutantBuild(GateRequest request, IProgress<string> progress)
{
    private readonly string _folder = request.Mutants.Directory;

    /// <summary>Makes it, or finds it there from an earlier run.</summary>
    /// <param name="cancellation">Ends builds.</param>
    /// <returns>The engine, or findings that say why there is none.</returns>
    public Checked<MutatedEngine> Make(CancellationToken cancellation)
    {
        if (request.Mutants.Patterns.Count == 0)
        {
            return Refused(Finding.Of(MutantDiagnostics.NothingToMutate, ("value", ""), ("problem", "it must name the sources to mutate")));
        }

        if (CompilerOfTheSdk.Use(request.Mutants.CompilerDirectory, AppContext.BaseDirectory) is { } missing)
        {
            return Refused(missing);
        }

        var found = WorkingTree.Find(request.ProjectFile, cancellation);
        if (found.Value is not { } tree)
        {
            return Refused([.. found.Findings]);
        }

        var patterns = new SourcePatterns(request.Mutants.Patterns, Path.GetDirectoryName(request.ProjectFile)!, tree.Root);
        List<string> files = [.. tree.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && patterns.Has(file))];
        if (files.Count == 0)
        {
            return Refused(Finding.Of(MutantDiagnostics.NothingToMutate, ("value", Patterns), ("problem", $"it matches no C# file in '{tree.Root}'")));
        }

        if ((_folder + Path.DirectorySeparatorChar).StartsWith(tree.Root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Refused(Finding.Of(MutantDiagnostics.NoCopy, ("file", _folder), ("problem", "the folder is inside the working tree, so the build of the copy would pick up its files")));
        }

        try
        {
            return Make(tree, files, patterns, cancellation);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Refused(Finding.Of(MutantDiagnostics.NoCopy, ("file", _folder), ("problem", exception.Message)));
        }
    }

    private Checked<MutatedEngine> Make(WorkingTree tree, IReadOnlyList<string> files, SourcePatterns patterns, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);

        // The folder may be in a repository around this one, which has no part in it.
        File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n");
        var note = Path.Combine(_folder, "built.json");
        var hash = HashOf(tree, files, cancellation);
        var copy = new SourcesCopy(request, tree);
        if (PlainBuildNote.Read(note, hash) is { } before)
        {
            progress.Report("mutants: the copy of the sources was built before");
            copy.Restore(files);
            return new(new MutatedEngine(copy, copy.Mutate(files, before.Dropped), patterns, hash, before.Engine), []);
        }

        File.Delete(note);
        progress.Report("mutants: building a copy of the sources");
        copy.Make();
        var (plain, said) = copy.Build("plain", cancellation);
        if (plain is null)
        {
            return new(null, [copy.DoesNotBuild("as it is", said)]);
        }

        progress.Report("mutants: looking for them in the sources");
        var sources = copy.Mutate(files, dropped: null);
        if (!sources.Mutants.Any())
        {
            return Refused(Finding.Of(MutantDiagnostics.NothingToMutate, ("value", Patterns), ("problem", "the files that it matches contain nothing to mutate, or neither this project nor one that it references compiles them")));
        }

        new PlainBuildNote(hash, plain, sources.Dropped).Write(note);
        return new(new MutatedEngine(copy, sources, patterns, hash, plain), []);
    }

    private string HashOf(WorkingTree tree, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        string[] circumstances =
        [
            tree.Hash([request.Mutants.EquivalentFile, request.Mutants.RecordFile, .. Directory.Exists(request.BaselineDirectory) ? Directory.GetFiles(request.BaselineDirectory) : []]),
            .. files,
            request.Configuration,
            .. BaseProperties.Of(request.BuildProperties, tree.Root, ""),
            ChildProcess.Run(tree.Root, "", ChildProcess.Dotnet, ["--version"], cancellation).Output.Trim(),
            GateVersion.Text,
            typeof(MutatorTable).Module.ModuleVersionId.ToString(),
        ];
        return Hashes.Of(circumstances);
    }

    private string Patterns => string.Join(';', request.Mutants.Patterns);

    private Checked<MutatedEngine> Refused(params Finding[] findings) => new(null, [.. findings.Select(finding => finding with { Location = new(request.ProjectFile) })]);
}
