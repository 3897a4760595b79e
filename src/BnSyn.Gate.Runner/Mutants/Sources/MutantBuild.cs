using System.Globalization;
using System.Text.RegularExpressions;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Mutants.Mutators;
using BnSyn.Gate.Runner.Mutants.Rewriting;
using BnSyn.Gate.Runner.Processes;

namespace BnSyn.Gate.Runner.Mutants.Sources;

/// <summary>Makes the mutated engine: a copy of the sources, built as it is, made wrong, and built again.</summary>
/// <param name="request">What the user asked for.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed partial class MutantBuild(GateRequest request, IProgress<string> progress)
{
    /// <summary>More builds than that mean that dropping mutants does not help.</summary>
    private const int MostBuilds = 8;

    private readonly string _folder = request.Mutants.Directory;

    /// <summary>Makes it, or finds it there from an earlier run.</summary>
    /// <param name="cancellation">Ends builds.</param>
    /// <returns>The engine, or findings that say why there is none.</returns>
    public Checked<MutatedEngine> Make(CancellationToken cancellation)
    {
        if (request.Mutants.Patterns.Count == 0)
        {
            return Refused(Finding.Of(MutantDiagnostics.NothingToMutate, ("value", ""), ("problem", "it names the sources to make wrong")));
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

        var files = FilesOf(tree);
        if (files.Count == 0)
        {
            return Refused(Finding.Of(MutantDiagnostics.NothingToMutate, ("value", Patterns), ("problem", $"no file of C# below '{tree.Root}' is meant by it")));
        }

        if ((_folder + Path.DirectorySeparatorChar).StartsWith(tree.Root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Refused(Finding.Of(MutantDiagnostics.NoCopy, ("file", _folder), ("problem", "the folder lies in the working tree, whose files the build of the copy would take for its own")));
        }

        try
        {
            return Make(tree, files, cancellation);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Refused(Finding.Of(MutantDiagnostics.NoCopy, ("file", _folder), ("problem", exception.Message)));
        }
    }

    private Checked<MutatedEngine> Make(WorkingTree tree, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);

        // The folder may stand in a repository around this one, which has no part in it.
        File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n");
        var note = Path.Combine(_folder, "built.json");
        var hash = HashOf(tree, files, cancellation);
        if (MutatedEngine.Read(note, hash) is { } before)
        {
            progress.Report("mutants: the engine with them was built before");
            return new(before, []);
        }

        File.Delete(note);
        progress.Report("mutants: building a copy of the sources");
        var copy = Path.Combine(_folder, "copy");
        tree.CopyTo(copy);
        var commands = new CompilerCommands(Path.Combine(_folder, "build"));
        commands.Write();
        var (plain, said) = Build(tree, copy, commands, cancellation);
        if (plain is null)
        {
            return DoesNotBuild("as it is", said);
        }

        progress.Report("mutants: rewriting the sources");
        var sources = MutatedSources.Make(commands.Projects(), copy, files.Select(file => Path.GetFullPath(Path.Combine(copy, file))));
        if (!sources.Mutants.Any())
        {
            return Refused(Finding.Of(MutantDiagnostics.NothingToMutate, ("value", Patterns), ("problem", "there is nothing to make wrong in what this project or one that it references compiles of that")));
        }

        for (var build = 1; ; build++)
        {
            sources.Write();
            commands.AddSwitch(sources.Projects, sources.Last);
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"mutants: building the engine with {sources.Mutants.Count()} of them"));
            var (built, answer) = Build(tree, copy, commands, cancellation);
            if (built is not null)
            {
                var engine = new MutatedEngine(hash, tree.Root, built.Engine, [.. sources.Mutants], sources.Dropped);
                engine.Write(note);
                return new(engine, []);
            }

            if (build == MostBuilds || !DropErrors(sources, answer))
            {
                return DoesNotBuild("with its mutants", answer);
            }
        }
    }

    private (BuiltBase? Built, ChildOutcome Said) Build(WorkingTree tree, string copy, CompilerCommands commands, CancellationToken cancellation) =>
        BaseBuild.Make(tree.Project, tree.Root, copy, request.Configuration, [.. BaseProperties.Of(request.BuildProperties, tree.Root, copy), .. commands.Properties], cancellation);

    private static bool DropErrors(MutatedSources sources, ChildOutcome said)
    {
        var hasDropped = false;
        foreach (Match error in ErrorLine().Matches(said.Output + '\n' + said.Error))
        {
            hasDropped |= sources.DropAt(
                Path.GetFullPath(error.Groups["file"].Value.Trim()),
                int.Parse(error.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(error.Groups["column"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return hasDropped;
    }

    private List<string> FilesOf(WorkingTree tree)
    {
        var patterns = new SourcePatterns(request.Mutants.Patterns, Path.GetDirectoryName(request.ProjectFile)!, tree.Root);
        return [.. tree.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && patterns.Has(file))];
    }

    private string HashOf(WorkingTree tree, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        string[] circumstances =
        [
            tree.Hash([request.Mutants.EquivalentFile, request.Mutants.KnownFile, .. Directory.Exists(request.BaselineDirectory) ? Directory.GetFiles(request.BaselineDirectory) : []]),
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

    private Checked<MutatedEngine> DoesNotBuild(string state, ChildOutcome said)
    {
        var log = Path.Combine(_folder, "build.log");
        AtomicFile.Write(log, said.Output + said.Error);
        var error = (said.Output + '\n' + said.Error).Split('\n').FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal))?.Trim();
        return Refused(Finding.Of(MutantDiagnostics.CopyDoesNotBuild, ("state", state), ("problem", error ?? said.LastWords), ("file", log)));
    }

    private Checked<MutatedEngine> Refused(params Finding[] findings) => new(null, [.. findings.Select(finding => finding with { Location = new(request.ProjectFile) })]);

    [GeneratedRegex(@"^(?<file>[^\r\n]+?)\((?<line>\d+),(?<column>\d+)(?:,\d+,\d+)?\): error CS\d+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
